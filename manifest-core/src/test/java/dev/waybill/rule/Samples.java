package dev.waybill.rule;

/**
 * One manifest of each kind in which no rule finds anything worse than a note, to be changed by
 * tests.
 */
final class Samples {
  private static final String ADDRESS =
      """
      returnAddress:
          name: Ada Example
          street1: 12 Any Street
          city: Springfield
          stateOrProvince: WA
          postalCode: 98000
          country: USA
          phoneNumber: +1 206-555-0100
      """;

  static final String IMPORT_S3 =
      """
      manifestVersion: 2.0
      bucket: harbour-archive
      deviceId: WD-42-0007
      eraseDevice: yes
      notificationEmail: ops@example.org
      """
          + ADDRESS;

  static final String EXPORT_S3 =
      """
      manifestVersion: 2.0
      deviceId: WD-42-0007
      logBucket: harbour-logs
      fileSystem: NTFS
      pinCode: 2718281
      notificationEmail: ops@example.org
      operations:
        - exportBucket: harbour-archive
          prefix: 2012/
        - exportBucket: harbour-photos
      """
          + ADDRESS;

  static final String IMPORT_EBS =
      """
      manifestVersion: 3.0
      deviceId: WD-42-0007
      eraseDevice: yes
      logBucket: harbour-logs
      notificationEmail: ops@example.org
      operations:
        - destination: ebs-snapshot
          source: device
          region: us-east-1
          deviceCapacityGreaterThan1TB: no
      """
          + ADDRESS;

  static final String IMPORT_GLACIER =
      """
      manifestVersion: 3.0
      deviceId: WD-42-0007
      eraseDevice: yes
      logBucket: harbour-logs
      notificationEmail: ops@example.org
      operations:
        - destination: glacier
          source: device
          region: us-west-2
          vaultName: harbour_2012
          archiveComment: Scans of the year 2012
      """
          + ADDRESS;

  private Samples() {}
}

package dev.waybill.device;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a disk hangs on, told from the path of its directory below {@code /sys/devices}.
 *
 * @param word such as {@code usb}; empty when the path does not tell
 */
record Bus(String word) {
  private static final List<String> NETWORK =
      List.of("iscsi", "fc", "nvme-of", "nbd", "rbd", "aoe", "drbd");
  private static final List<String> OUTSIDE = List.of("usb", "firewire", "sd");

  private enum Mark {
    // Remote ones first: they hang on an adapter that is inside.
    ISCSI("iscsi", "/session\\d+/"),
    FIBRE("fc", "/rport-[^/]+/"),
    FABRICS("nvme-of", "/nvme-fabrics/"),
    USB("usb", "/usb\\d+/"),
    FIREWIRE("firewire", "/fw\\d+"),
    CARD("mmc", "/mmc_host/"),
    NVME("nvme", "/nvme"),
    VIRTIO("virtio", "/virtio\\d+/"),
    ATA("ata", "/ata\\d+/"),
    SCSI("scsi", "/host\\d+/");

    private final String word;
    private final Pattern path;

    Mark(String word, String path) {
      this.word = word;
      this.path = Pattern.compile(path);
    }
  }

  /**
   * The bus of a disk.
   *
   * @param directory of the disk below /sys/devices
   * @param name of the disk
   * @param cardType SD or MMC, of a card; anything else means nothing
   */
  static Bus of(String directory, String name, String cardType) {
    if (name.startsWith("loop")) {
      return new Bus("loop");
    }
    for (String network : List.of("nbd", "rbd", "drbd")) {
      if (name.startsWith(network)) {
        return new Bus(network);
      }
    }
    if (name.startsWith("etherd!")) {
      return new Bus("aoe");
    }
    for (Mark mark : Mark.values()) {
      if (mark.path.matcher(directory).find()) {
        // The other kind is soldered in.
        return new Bus(mark == Mark.CARD && cardType.equals("SD") ? "sd" : mark.word);
      }
    }
    return new Bus("");
  }

  Attachment attachment(boolean removable) {
    if (word.equals("loop")) {
      return Attachment.FILE;
    }
    if (NETWORK.contains(word)) {
      return Attachment.NETWORK;
    }
    if (removable || word.equals("sd")) {
      return Attachment.REMOVABLE;
    }
    if (OUTSIDE.contains(word)) {
      return Attachment.EXTERNAL;
    }
    return word.isEmpty() ? Attachment.UNKNOWN : Attachment.INTERNAL;
  }
}

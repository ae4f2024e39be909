package dev.waybill.rule;

import dev.waybill.option.Region;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which regions buckets are in, as far as the user has said; a manifest does not tell.
 *
 * @param byBucket the regions of single buckets
 * @param everyOther the region of all other buckets; null when it is not known
 */
public record BucketRegions(Map<String, Region> byBucket, @Nullable Region everyOther) {
  /** Of no bucket is anything known. */
  public static final BucketRegions UNKNOWN = new BucketRegions(Map.of(), null);

  /** Copies the map. */
  public BucketRegions {
    byBucket = Map.copyOf(byBucket);
  }

  /** Every bucket is in one region. */
  public static BucketRegions all(Region region) {
    return new BucketRegions(Map.of(), region);
  }

  /** The same, and what another says where it says anything. */
  public BucketRegions overriddenBy(BucketRegions other) {
    Map<String, Region> both = new HashMap<>(other.everyOther == null ? byBucket : Map.of());
    both.putAll(other.byBucket);
    return new BucketRegions(both, other.everyOther == null ? everyOther : other.everyOther);
  }

  /** The region of a bucket; empty when it is not known. */
  public Optional<Region> of(String bucket) {
    Region own = byBucket.get(bucket);
    return Optional.ofNullable(own == null ? everyOther : own);
  }
}

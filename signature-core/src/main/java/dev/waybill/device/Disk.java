package dev.waybill.device;

import java.util.List;

/**
 * A whole disk, stick or card, as the machine describes it.
 *
 * @param name the machine's, such as {@code sdb}
 * @param model what its maker calls it, with the maker's name as far as that is known; may be empty
 * @param serials the numbers that it, or the bridge that it hangs on, says are its own; the most
 *     likely one first
 * @param bus such as {@code usb}; empty when not known
 * @param attachment how it hangs on the machine
 */
public record Disk(
    String name, String model, List<String> serials, String bus, Attachment attachment) {
  /** Copies the list. */
  public Disk {
    serials = List.copyOf(serials);
  }
}

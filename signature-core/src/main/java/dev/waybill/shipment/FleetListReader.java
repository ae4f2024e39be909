package dev.waybill.shipment;

import dev.waybill.shipment.CsvText.Cell;
import dev.waybill.signature.JobId;
import dev.waybill.text.Position;
import dev.waybill.text.Quoted;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the list of a fleet: comma-separated values (RFC 4180) with a header row.
 *
 * <pre>
 * # Tuesday's shipment
 * device,manifest,job
 * /media/a,jobs/a.txt,7K2QZ
 * "/media/b, the grey one",jobs/b.txt,53TX4
 * </pre>
 *
 * <p>The columns are {@code device}, {@code manifest}, {@code job} and {@code signature}, in any
 * order and case; only {@code manifest} must be there. Spreadsheets also write semicolons or tabs,
 * which the header row shows, and a byte order mark. Blanks around a value count only inside
 * quotes. A value that is left empty was not named; a row of such values is none. Strict otherwise:
 * a list with one fault is not used at all, since the item that is lost may be the one that
 * mattered.
 */
public final class FleetListReader {
  /** Lists of paths of usual length with as many items as are taken. */
  public static final int MOST_BYTES = 16 << 20;

  /** What is larger than any fleet. */
  public static final int MOST_ITEMS = 100_000;

  /** No path is longer where Linux is. */
  private static final int MOST_CHARACTERS = 4096;

  private static final int MOST_FAULTS = 20;
  private static final int MOST_NAME_CHARACTERS = 20;

  private enum Column {
    DEVICE,
    MANIFEST,
    JOB,
    SIGNATURE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Column of(String written) {
      return Arrays.stream(values())
          .filter(column -> column.word().equalsIgnoreCase(written))
          .findFirst()
          .orElse(null);
    }
  }

  private static final List<Column> PATHS =
      List.of(Column.DEVICE, Column.MANIFEST, Column.SIGNATURE);

  private final CsvText csv;
  private final Path folder;
  private final String name;
  private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
  private int[] rows = new int[64];
  private int items;
  private final List<FleetListFault> faults = new ArrayList<>();
  private int width;
  private int more;
  private boolean hopeless;

  private FleetListReader(CsvText csv, Path folder, String name) {
    this.csv = csv;
    this.folder = folder;
    this.name = name;
  }

  /**
   * Reads a list.
   *
   * @param folder what relative paths in it are relative to: the folder of the list
   * @param name what the list is called in the places of its items
   */
  public static FleetListReading read(byte[] list, Path folder, String name) {
    if (list.length > MOST_BYTES) {
      return refused(Position.START, "more than " + MOST_BYTES + " bytes, which is no list");
    }
    String text = new String(list, StandardCharsets.UTF_8);
    // Only what holds the sign for it may have been no UTF-8.
    if (text.indexOf('\uFFFD') >= 0
        && !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), list)) {
      return refused(Position.START, "not UTF-8; spreadsheets can save as \"CSV UTF-8\"");
    }
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    return new FleetListReader(new CsvText(text, separator(text)), folder, name).read();
  }

  /** The first of the three that stands in the header row. */
  private static char separator(String text) {
    return text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .findFirst()
        .flatMap(
            line ->
                line.chars()
                    .filter(c -> c == ',' || c == ';' || c == '\t')
                    .mapToObj(c -> (char) c)
                    .findFirst())
        .orElse(',');
  }

  private FleetListReading read() {
    FleetListFault end = csv.rows(this::take);
    if (end != null && !hopeless) {
      add(end);
    }
    if (width == 0 && faults.isEmpty()) {
      return refused(Position.START, "no header row, expected device,manifest,job");
    }
    if (faults.isEmpty() && items == 0) {
      return refused(Position.START, "names no items");
    }
    return faults.isEmpty()
        ? new FleetListReading.Read(
            new ListedItems(Arrays.copyOf(rows, items), row -> item(csv.rowAt(row))))
        : new FleetListReading.Refused(
            faults.stream().sorted(Comparator.comparing(FleetListFault::position)).toList(), more);
  }

  private static FleetListReading refused(Position position, String message) {
    return new FleetListReading.Refused(List.of(new FleetListFault(position, message)), 0);
  }

  private void take(List<Cell> row) {
    if (hopeless || row.stream().allMatch(cell -> cell.text().isBlank())) {
      return;
    }
    if (width == 0) {
      takeHeader(row);
    } else if (items == MOST_ITEMS) {
      fault(row.get(0), "more than " + MOST_ITEMS + " items");
      hopeless = true;
    } else {
      takeItem(row);
    }
  }

  private void takeHeader(List<Cell> row) {
    width = row.size();
    if (row.stream().allMatch(cell -> Column.of(value(cell)) == null)) {
      // Not repeated: it may be the file of a key.
      fault(row.get(0), "no header row, expected device,manifest,job");
      hopeless = true;
      return;
    }
    for (int i = 0; i < width; i++) {
      Cell cell = row.get(i);
      Column column = Column.of(value(cell));
      if (column == null) {
        fault(
            cell,
            "unknown column"
                + named(value(cell))
                + ", expected device, manifest, job or signature");
      } else if (columns.putIfAbsent(column, i) != null) {
        fault(cell, "column \"" + column.word() + "\" a second time");
      }
    }
    if (!columns.containsKey(Column.MANIFEST)) {
      fault(row.get(0), "no column \"manifest\"");
    }
    // Of a header that says something else, every row would be wrong.
    hopeless = !faults.isEmpty();
  }

  /** What is longer than names of columns are is not repeated: it may be a key. */
  private static String named(String column) {
    return column.length() > MOST_NAME_CHARACTERS ? "" : " " + Quoted.of(column);
  }

  private void takeItem(List<Cell> row) {
    int before = faults.size() + more;
    if (row.size() != width) {
      fault(
          row.get(Math.min(row.size() - 1, width)),
          values(row.size()) + ", the header row has " + width);
      return;
    }
    row.forEach(this::checkForm);
    for (Column column : PATHS) {
      checkPath(cell(row, column));
    }
    checkJob(cell(row, Column.JOB));
    Cell manifest = cell(row, Column.MANIFEST);
    if (manifest != null && value(manifest).isEmpty()) {
      fault(manifest, "no manifest is named");
    }
    if (faults.size() + more == before) {
      if (items == rows.length) {
        rows = Arrays.copyOf(rows, 2 * items);
      }
      rows[items++] = row.get(0).offset();
    }
  }

  /** The item of a row that was found to be sound. */
  private FleetItem item(List<Cell> row) {
    String job = written(row, Column.JOB);
    return new FleetItem(
        name + ":" + csv.position(row.get(0).offset()).line(),
        path(row, Column.DEVICE),
        folder.resolve(Objects.requireNonNull(written(row, Column.MANIFEST))),
        job == null ? null : JobId.of(job),
        path(row, Column.SIGNATURE),
        null);
  }

  private @Nullable Path path(List<Cell> row, Column column) {
    String written = written(row, column);
    return written == null ? null : folder.resolve(written);
  }

  /** Null where nothing was named. */
  private @Nullable String written(List<Cell> row, Column column) {
    Cell cell = cell(row, column);
    return cell == null || value(cell).isEmpty() ? null : value(cell);
  }

  private static String values(int count) {
    return count + (count == 1 ? " value" : " values");
  }

  private void checkForm(Cell cell) {
    if (cell.text().length() > MOST_CHARACTERS) {
      fault(cell, "a value of more than " + MOST_CHARACTERS + " characters");
    } else if (!cell.quoted() && cell.text().indexOf('"') >= 0) {
      fault(cell, "a quote in a value that has none around it");
    }
  }

  private void checkPath(@Nullable Cell cell) {
    if (cell == null || cell.text().length() > MOST_CHARACTERS) {
      return;
    }
    if (value(cell).equals("-")) {
      fault(cell, "a list cannot name standard input");
    } else if (!canBeName(value(cell))) {
      fault(cell, "a name that no file can have here");
    }
  }

  private boolean canBeName(String written) {
    try {
      return folder.resolve(written) != null;
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private void checkJob(@Nullable Cell cell) {
    if (cell != null && !value(cell).isEmpty() && !JobId.isWellFormed(value(cell))) {
      // Not repeated either: columns may have changed places.
      fault(cell, "no job ID: five characters, digits 1 to 9 or letters without O");
    }
  }

  private @Nullable Cell cell(List<Cell> row, Column column) {
    Integer index = columns.get(column);
    return index == null ? null : row.get(index);
  }

  private static String value(Cell cell) {
    return cell.quoted() ? cell.text() : cell.text().strip();
  }

  private void fault(Cell cell, String message) {
    add(new FleetListFault(csv.position(cell.offset()), message));
  }

  private void add(FleetListFault fault) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(fault);
    } else {
      more++;
    }
  }
}

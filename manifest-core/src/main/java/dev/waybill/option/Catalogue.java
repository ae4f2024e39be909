package dev.waybill.option;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All options of the format. */
public final class Catalogue {
  /** Every option once, parents before their children, in the order of the documentation. */
  public static final List<Option> OPTIONS =
      Stream.of(
              CommonOptions.OPTIONS,
              ReturnAddressOptions.OPTIONS,
              CustomsOptions.OPTIONS,
              ImportS3Options.OPTIONS,
              OperationOptions.OPTIONS)
          .flatMap(List::stream)
          .toList();

  private static final Map<String, Option> BY_PATH =
      OPTIONS.stream().collect(Collectors.toUnmodifiableMap(Option::path, Function.identity()));

  private static final Map<String, List<Option>> BY_PARENT =
      OPTIONS.stream().collect(Collectors.groupingBy(Option::parent));

  /** By parent and then by name: asked for every line of every manifest. */
  private static final Map<String, Map<String, Option>> BY_PLACE =
      OPTIONS.stream()
          .collect(
              Collectors.groupingBy(
                  Option::parent, Collectors.toMap(Option::name, Function.identity())));

  private static final Map<String, List<Option>> BY_NAME =
      OPTIONS.stream().collect(Collectors.groupingBy(Option::name));

  private Catalogue() {}

  /** The option of a path such as {@code returnAddress.city}. */
  public static Optional<Option> find(String path) {
    return Optional.ofNullable(BY_PATH.get(path));
  }

  /**
   * The option that a key is below a parent path: {@code ""}, {@code returnAddress}, {@code
   * operations[]}. A key with a dot in it is none: {@code returnAddress.city} is not written so.
   */
  public static Optional<Option> find(String parent, String name) {
    return Optional.ofNullable(BY_PLACE.getOrDefault(parent, Map.of()).get(name));
  }

  /** What stands directly below a parent path, in order; empty when nothing does. */
  public static List<Option> children(String parent) {
    return BY_PARENT.getOrDefault(parent, List.of());
  }

  /** The option of a level that people call so by mistake: {@code zip} for {@code postalCode}. */
  public static Optional<Option> calledBelow(String parent, String key) {
    String plain = NearestName.fold(key);
    return children(parent).stream()
        .filter(option -> option.synonyms().contains(plain))
        .findFirst();
  }

  /** The options of all other levels that people call so by mistake. */
  public static List<Option> called(String key) {
    String plain = NearestName.fold(key);
    return OPTIONS.stream().filter(option -> option.synonyms().contains(plain)).toList();
  }

  /** All options that are written with this key, wherever they stand. */
  public static List<Option> named(String name) {
    return BY_NAME.getOrDefault(name, List.of());
  }
}

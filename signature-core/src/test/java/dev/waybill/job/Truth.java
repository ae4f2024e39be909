package dev.waybill.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an answer really says, to hold a reading against. */
record Truth(String operation, List<Map<String, Object>> pages) {

  /** What a value says in the words of {@link PlainJson}. */
  static Object plain(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Numeral numeral) {
      return numeral.digits();
    }
    if (value instanceof Value.Flag flag) {
      return flag.isTrue();
    }
    if (value instanceof Value.Items items) {
      return items.items().stream().map(Truth::plain).toList();
    }
    if (value instanceof Value.Mapping mapping) {
      Map<String, Object> entries = new LinkedHashMap<>();
      mapping.entries().forEach((name, entry) -> entries.put(name, plain(entry)));
      return entries;
    }
    throw new AssertionError("no such value in an answer: " + value);
  }

  /** One page for all, as the command line prints them. */
  Map<String, Object> merged() {
    Map<String, Object> merged = new LinkedHashMap<>();
    for (Map<String, Object> page : pages) {
      page.forEach(
          (name, value) -> {
            if (value instanceof List<?> items) {
              List<Object> all = new ArrayList<>();
              if (merged.get(name) instanceof List<?> before) {
                all.addAll(before);
              }
              all.addAll(items);
              merged.put(name, all);
            } else {
              merged.put(name, value);
            }
          });
    }
    return merged;
  }

  /** Nothing that is marked exact may be anything but the very value. */
  void assertNothingExactIsWrong(Answer.Result result) {
    Map<String, Object> merged = merged();
    for (Page page : result.pages()) {
      for (Field field : page.fields()) {
        Object wanted =
            result.pages().size() == pages.size()
                ? pages.get(result.pages().indexOf(page)).get(field.member().text())
                : merged.get(field.member().text());
        if (field.certainty() == Certainty.EXACT) {
          assertThat(plain(field.value())).as(field.member().text()).isEqualTo(wanted);
        }
      }
    }
  }

  /** Whether a page, or all together, has this value for a member. */
  boolean says(String member, Object value) {
    return pages.stream()
            .anyMatch(page -> page.containsKey(member) && isSame(value, page.get(member)))
        || (merged().containsKey(member) && isSame(value, merged().get(member)));
  }

  /** Every field as wanted, dates by the instant. */
  static boolean isSame(Object got, Object wanted) {
    if (got instanceof Map<?, ?> left && wanted instanceof Map<?, ?> right) {
      return left.keySet().equals(right.keySet())
          && left.entrySet().stream()
              .allMatch(
                  entry ->
                      isSame(
                          entry.getValue(),
                          Optional.ofNullable(right.get(entry.getKey()))
                              .map(Object.class::cast)
                              .orElseThrow()));
    }
    if (got instanceof List<?> left && wanted instanceof List<?> right) {
      if (left.size() != right.size()) {
        return false;
      }
      for (int i = 0; i < left.size(); i++) {
        if (!isSame(left.get(i), right.get(i))) {
          return false;
        }
      }
      return true;
    }
    return got.equals(wanted) || isSameInstant(got.toString(), String.valueOf(wanted));
  }

  private static boolean isSameInstant(String got, String wanted) {
    return Vocabulary.isDate(got)
        && Vocabulary.isDate(wanted)
        && OffsetDateTime.parse(got).toInstant().equals(OffsetDateTime.parse(wanted).toInstant());
  }
}

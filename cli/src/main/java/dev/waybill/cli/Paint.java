package dev.waybill.cli;

import dev.waybill.diagnostic.Severity;

/** Puts colour on words, or does not. */
final class Paint {
  private static final String RESET = "\u001B[0m";

  private final boolean on;

  Paint(boolean on) {
    this.on = on;
  }

  String bold(String text) {
    return wrap("\u001B[1m", text);
  }

  String faint(String text) {
    return wrap("\u001B[2m", text);
  }

  String good(String text) {
    return wrap("\u001B[32m", text);
  }

  String bad(String text) {
    return wrap("\u001B[1;31m", text);
  }

  String doubtful(String text) {
    return wrap("\u001B[1;33m", text);
  }

  String severity(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> bad(text);
      case WARNING -> doubtful(text);
      case NOTE -> wrap("\u001B[1;36m", text);
    };
  }

  private String wrap(String code, String text) {
    return on ? code + text + RESET : text;
  }
}

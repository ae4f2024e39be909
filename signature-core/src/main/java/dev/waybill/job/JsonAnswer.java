package dev.waybill.job;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.waybill.text.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code --output json}; several documents in one file are pages. */
final class JsonAnswer {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Tree.DEEPEST)
                  .maxStringLength(AnswerReader.MOST_BYTES)
                  .build())
          // Also keeps the parser from handing its buffers on to another thread's answer.
          .disable(JsonFactory.Feature.USE_THREAD_LOCAL_FOR_BUFFER_RECYCLING)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private final AnswerText source;
  private final JsonParser parser;

  private JsonAnswer(AnswerText source) throws IOException {
    this.source = source;
    this.parser = FACTORY.createParser(source.text());
  }

  /** Null when it is no answer; a finding says why not. */
  static @Nullable Draft read(AnswerText source, Findings findings) {
    Findings ofPlain = new Findings();
    List<Tree> documents = documents(source, ofPlain);
    if (documents == null) {
      BrokenStrings mended = BrokenStrings.mend(source.text());
      documents = mended == null ? null : documents(source.with(mended.text()), new Findings());
      if (documents != null) {
        findings.warn(
            Findings.CHANGED,
            source.start(),
            "line breaks inside quoted texts, as a terminal puts them where its width ends; they were taken out");
        Draft draft = TreeAnswer.of(AnswerFormat.JSON, documents, source, findings);
        return draft == null ? null : draft.map(BrokenStrings::restore);
      }
      findings.addAll(ofPlain);
      return null;
    }
    return TreeAnswer.of(AnswerFormat.JSON, documents, source, findings);
  }

  private static @Nullable List<Tree> documents(AnswerText source, Findings findings) {
    try {
      return new JsonAnswer(source).documents();
    } catch (JsonProcessingException e) {
      findings.error(
          Findings.MALFORMED,
          position(source, e.getLocation()),
          "this is not JSON, or it is cut, or nested too deeply");
      return null;
    } catch (IOException e) {
      // There is no input but a text.
      throw new UncheckedIOException(e);
    }
  }

  private List<Tree> documents() throws IOException {
    List<Tree> documents = new ArrayList<>();
    while (parser.nextToken() != null) {
      documents.add(tree());
    }
    return documents;
  }

  private Tree tree() throws IOException {
    Position place = position(source, parser.currentTokenLocation());
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      List<Tree.Entry> entries = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        entries.add(new Tree.Entry(name, tree()));
      }
      return new Tree.Mapping(entries, place);
    }
    if (token == JsonToken.START_ARRAY) {
      List<Tree> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(tree());
      }
      return new Tree.Listing(items, place);
    }
    Tree.Spelling spelling =
        token == JsonToken.VALUE_STRING ? Tree.Spelling.QUOTED : Tree.Spelling.PLAIN;
    return new Tree.Leaf(parser.getText(), spelling, place);
  }

  private static Position position(AnswerText source, @Nullable JsonLocation location) {
    return location == null || location.getLineNr() < 1 || location.getColumnNr() < 1
        ? source.start()
        : new Position(source.linesBefore() + location.getLineNr(), location.getColumnNr());
  }
}

package dev.waybill.document;

import static dev.waybill.document.Documents.faults;
import static dev.waybill.document.Documents.fields;
import static dev.waybill.document.Documents.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people give in place of a manifest, and what they are told. */
class ImposterTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        // Told by their first lines, whatever stands below
        "<!DOCTYPE html> ~ HTML or XML",
        "<bucket>b</bucket> ~ HTML or XML",
        "</body> ~ HTML or XML",
        "<?xml version='1.0'?>\\n<m>manifestVersion</m> ~ HTML or XML; copy the text of the manifest out of it",
        "<!-- saved -->\\n<manifest/> ~ HTML or XML",
        "{\\n  \"JobId\": \"7K2QZ\"\\n} ~ an answer of the service about a job (JSON)",
        "{\"manifestVersion\": \"2.0\"} ~ JSON or a YAML flow collection; copy the text of the manifest out of it",
        "[\\n  1\\n] ~ JSON or a YAML flow collection",
        "[\"a\"] ~ JSON or a YAML flow collection",
        "[{\"a\": 1}] ~ JSON or a YAML flow collection",
        "-----BEGIN RSA PRIVATE KEY-----\\nbucket: b ~ a key or a certificate, which goes to nobody",
        "ssh-rsa AAAA ~ a key or a certificate, which goes to nobody",
        "#!/bin/sh\\nset -e ~ a script",
        "#!/bin/sh\\ncat <<END\\nbucket: b\\nEND ~ a script",
        "Manifest-Version: 1.0\\nbucket: b ~ the manifest of a Java archive",
        "diff --git a/m b/m\\n+bucket: b ~ a patch; give the manifest as it is after it",
        "--- a/m\\n+++ b/m\\n+bucket: b ~ a patch; give the manifest as it is after it",
        "aws importexport create-job ~ a call of the provider's command line, not the file that it names",
        "$ aws importexport create-job ~ a call of the provider's command line, not the file that it names",
        "----------------\\n|  GetStatus  | ~ a table, as the provider's command line prints it",
        "+-------+\\n|  a  | ~ a table, as the provider's command line prints it",
        "[default]\\naws_secret_access_key = x ~ a file of access keys, which goes to nobody",
        "[section]\\nbucket = b ~ an INI or TOML file",
        "bucket = b\\n[section]\\ndeviceId = d ~ an INI or TOML file",
        // Told by the names at top level
        "JobId: 7K2QZ\\nJobType: Import ~ an answer of the service about a job",
        "secretKey: x ~ a file of access keys, which goes to nobody",
        "jobId: 7K2QZ\\nsigningMethod: HmacSHA1 ~ a SIGNATURE file, which is made from the manifest",
        "apiVersion: v1\\nkind: Pod ~ a manifest of Kubernetes",
        // Guessed, since nothing in them is an option
        "{ x ~ JSON or a YAML flow collection",
        "[ x ~ JSON or a YAML flow collection",
        "JOB\t7K2QZ\tImport ~ an answer of the service about a job",
        "Action=CreateJob&Manifest=x ~ a request to the service",
        "bucket%3A+b%0AdeviceId%3A+d ~ a text in the encoding of web forms (%0A for a line end)",
        "YnVja2V0OiBiCmRldmljZUlkOiBk\\nZGV2aWNlSWQ6IGQK ~ base64; decode it first",
        "colour = blue\\nshape = round ~ a properties file; options are written with a colon",
        "secretKey = x\\nshape = round ~ a file of access keys, which goes to nobody",
        "names,values\\nx,y ~ a table, as spreadsheets save it (CSV)",
        "names\tvalues\\nx\ty ~ a table, as spreadsheets save it (CSV)",
        "Access key ID,Secret access key\\nx,y ~ a file of access keys, which goes to nobody",
        // Nobody can tell
        "names,values\\nx,y,z ~ ``",
        "names,values ~ ``",
        "JobId: 7K2QZ\\ncolour: blue ~ ``",
        "one.txt\\ntwo\\nthree ~ ``",
        "< ~ ``",
        "<1> ~ ``",
      })
  void namesWhatIsGivenInPlaceOfAManifest(String text, String found) {
    Document document = read(text.replace("\\n", "\n"));

    assertThat(document.faults()).extracting(Fault::kind).contains(Fault.Kind.NOT_A_MANIFEST);
    assertThat(document.faults().get(0).found()).isEqualTo(found);
    assertThat(document.isReadable()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bucket: b\\ndeviceId: d", "bucket: b\\n"})
  void readsATextInOneLineForWhatItIs(String line) {
    assertThat(read('"' + line + '"').faults())
        .extracting(Fault::found)
        .containsExactly("a text in quotes with \\n in place of its line ends");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--- a manifest\nbucket: b\n",
        "#!manifest\nbucket: b\n",
        "#!/usr/bin/env waybill\n\n# main\nbuckte: b\nbucket: b\n",
        "+---x\nbucket: b\n",
        "<!-- a manifest -->\nbucket: b\n",
        "[section]\nbucket: b\n",
        "JobId: 7K2QZ\nJobType: Import\nbucket: b\n",
        "apiVersion: v1\nbucket: b\n",
      })
  void readsAManifestThatBeginsLikeSomethingElse(String text) {
    Document document = read(text);

    assertThat(document.isReadable()).isTrue();
    assertThat(fields(document)).contains("bucket = b");
    assertThat(faults(document)).noneMatch(fault -> fault.startsWith("NOT_A_MANIFEST"));
  }
}

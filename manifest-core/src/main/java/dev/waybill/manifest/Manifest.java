package dev.waybill.manifest;

import dev.waybill.option.JobKind;

/** What a sound manifest says. One that exists is whole: see the kinds. */
public sealed interface Manifest permits ImportS3, ExportS3, ImportEbs, ImportGlacier {
  /** Which of the kinds it is. */
  JobKind kind();

  /** What all kinds have in common. */
  CommonFields common();
}

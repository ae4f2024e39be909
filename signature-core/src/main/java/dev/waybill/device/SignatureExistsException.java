package dev.waybill.device;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/** Another SIGNATURE file is on the device, and the caller did not say that it may be replaced. */
public final class SignatureExistsException extends FileAlreadyExistsException {
  private static final long serialVersionUID = 1L;

  SignatureExistsException(Path file) {
    super(file.toString(), null, "there already with other content; nothing was changed");
  }
}

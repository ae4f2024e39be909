package dev.waybill.service.request;

/** A text that is to be the parameters of a request is none; the message quotes no values. */
public final class MalformedRequestException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedRequestException(String message) {
    super(message);
  }
}

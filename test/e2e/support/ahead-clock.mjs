// Loaded before the API (`node --import`): the server's clock runs an hour ahead of the browser's, as it does for a person whose computer is an hour slow.
const aheadMs = 3_600_000;
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + aheadMs);
    else super(...parts);
  }
  static now() {
    return RealDate.now() + aheadMs;
  }
};

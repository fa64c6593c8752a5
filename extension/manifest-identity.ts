/**
 * Public key of unpacked builds: it fixes the extension's id to `dokpmmflldfkeehifiblpcohopmjnmkp`, so that granted permissions
 * and stored settings survive moving the folder. Stores assign their own id, so packed builds leave it out (`SHIFTLIGHT_STORE=1`).
 */
export const developmentKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAsaXXDigEbjS9BptlHvAnZA2qfra6L7Qt2jZskqHTUTnaWT0pqcVSFtYOgshBAXuve160FVHtxvE417Pc9VzGIZnpaBi7y1tMvwJGBZxHhLSgYpQo7AvXETqkXrZhUAE5EgwnA2qRcPqSTKfr6PPZy+H1P06bivsI3WNsXUd26NzLIQB5Pa0QnEaEnLJ2Htpace4GzM52GU7cTJn4Abp0l8Zrdq45vktpUHXBnL2403Os2BfU3BmyFTbKdkvR0wBxzvKMRtBLsHbmVIwnjtB3vteEBiv1Z/S4ZG0KjR1OUoiKmnvNdDLdzoASIlVhJPJWG6b4MHWZdwxwNSyT5XcfDQIDAQAB';

/** Add-on id that Firefox asks for; it also names the storage there. */
export const firefoxAddonId = 'extension@shiftlight';

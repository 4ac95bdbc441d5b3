/** What every module's tests share: servers to run against, the guard of the common MongoDB subset, access tokens. */
package vn.ocop.testing;

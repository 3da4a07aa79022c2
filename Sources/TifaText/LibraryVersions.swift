import CICU

/// The versions of the system libraries under this module.
public enum LibraryVersions {
  /// The version of ICU, such as `72.1`.
  public static var icu: String { unsafe String(cString: tifa_icu_version()) }
}

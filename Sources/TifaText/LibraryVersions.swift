import CICU
import CXML

/// The versions of the system libraries under this module.
public enum LibraryVersions {
  /// The version of ICU, such as `72.1`.
  public static var icu: String { unsafe String(cString: tifa_icu_version()) }
  /// The version of libxml2, such as `2.9.14`.
  public static var libxml2: String { unsafe String(cString: tifa_xml_version()) }
}

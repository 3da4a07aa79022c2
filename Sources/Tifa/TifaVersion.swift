import TifaConversion
import TifaText

/// The version of Tifa and of what it was built and runs with.
public enum TifaVersion {
  /// The version of Tifa.
  public static let current = "0.1.0"
}

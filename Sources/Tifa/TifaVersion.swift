/// The version of Tifa.
public enum TifaVersion {
  /// By semantic versioning.
  public static let current = "0.1.0"
}

import ArgumentParser

extension RawRepresentable where RawValue == String {
  /// The member of an open vocabulary with a name.
  ///
  /// - Parameters:
  ///   - name: What the user has written.
  ///   - all: The members that there are.
  ///   - noun: What a member is, in the error's words: `kind`.
  /// - Throws: A usage error that lists what there is.
  static func member(_ name: String, of all: [Self], called noun: String) throws -> Self {
    if let member = all.first(where: { $0.rawValue == name }) { return member }
    throw ValidationError(
      "no \(noun) is named '\(name)'; there are \(all.map(\.rawValue).joined(separator: ", "))")
  }
}

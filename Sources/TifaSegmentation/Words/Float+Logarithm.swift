#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Float {
  /// The natural logarithm.
  static func logarithm(_ value: Float) -> Float { log(value) }

  /// The natural exponential.
  static func exponential(_ value: Float) -> Float { exp(value) }
}

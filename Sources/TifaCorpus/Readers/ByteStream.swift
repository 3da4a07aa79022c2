#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The bytes of a file or of standard input, chunk by chunk. The unsafe code of the readers is here.
final class ByteStream {
  /// The number of bytes that are asked for at a time.
  private static let chunk = 1 << 18

  private let descriptor: Int32
  private let location: CorpusLocation
  private let closes: Bool
  /// Whether the bytes are those of a file, which are all there.
  let isFile: Bool

  /// The stream of standard input.
  static func standardInput() -> ByteStream {
    ByteStream(descriptor: 0, location: CorpusLocation(path: "<stdin>"), closes: false)
  }

  /// Opens a file.
  ///
  /// - Throws: ``CorpusError`` where it cannot be read.
  static func file(_ path: String) throws(CorpusError) -> ByteStream {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let reason = errno
      throw CorpusError(.unreadable, at: CorpusLocation(path: path), Self.reason(reason))
    }
    return ByteStream(descriptor: descriptor, location: CorpusLocation(path: path), closes: true)
  }

  private init(descriptor: Int32, location: CorpusLocation, closes: Bool) {
    self.descriptor = descriptor
    self.location = location
    self.closes = closes
    var status = stat()
    isFile = unsafe fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  deinit { if closes { _ = close(descriptor) } }

  /// The next bytes; nil at the end.
  ///
  /// - Throws: ``CorpusError`` where reading fails.
  func next() throws(CorpusError) -> [UInt8]? {
    var count = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, initialized in
      repeat {
        count = unsafe Self.systemRead(descriptor, buffer.baseAddress!, Self.chunk)
      } while count < 0 && errno == EINTR
      initialized = max(0, count)
    }
    guard count >= 0 else { throw CorpusError(.unreadable, at: location, Self.reason(errno)) }
    return count == 0 ? nil : bytes
  }

  /// Reads bytes into a buffer from an index on.
  ///
  /// - Returns: The number of bytes that were read; 0 at the end.
  /// - Throws: ``CorpusError`` where reading fails.
  func read(into buffer: inout [UInt8], at start: Int) throws(CorpusError) -> Int {
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      var count = 0
      repeat {
        count = unsafe Self.systemRead(descriptor, bytes.baseAddress! + start, bytes.count - start)
      } while count < 0 && errno == EINTR
      return count
    }
    guard count >= 0 else { throw CorpusError(.unreadable, at: location, Self.reason(errno)) }
    return count
  }

  private static func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.read(descriptor, bytes, count)
    #else
      unsafe Darwin.read(descriptor, bytes, count)
    #endif
  }

  /// All bytes that are left.
  func rest() throws(CorpusError) -> [UInt8] {
    var bytes: [UInt8] = []
    while let chunk = try next() {
      if bytes.isEmpty { bytes = chunk } else { bytes.append(contentsOf: chunk) }
    }
    return bytes
  }

  private static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "no such file or folder; check the path"
    case EACCES, EPERM: "no permission to read it; change its permissions or run as its owner"
    case EISDIR: "this is a folder where a file was expected; name a file, or the folder itself as an input"
    case EMFILE, ENFILE: "too many open files; give fewer inputs at a time"
    default: "cannot be read (\(unsafe String(cString: strerror(code)))); check the file and its disk"
    }
  }
}

extension [UInt8] {
  /// The first index from one on that has a byte.
  ///
  /// - Complexity: O(*n*) in the number of bytes that are looked at, many at a time.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard start < count else { return nil }
    return unsafe withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let found = unsafe memchr(base + start, Int32(byte), bytes.count - start)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }
}

extension Span<UInt8> {
  /// The eight bytes from an index on, the first one lowest; zeroes stand for those behind the end.
  @inline(__always)
  func word(at index: Int) -> UInt64 {
    // No index below 0 is that of a byte either: without its sign it is above all that are.
    guard UInt(bitPattern: index) &+ 8 <= UInt(bitPattern: count) else { return lastWord(at: index) }
    return unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self).littleEndian
  }

  @inline(never)
  private func lastWord(at index: Int) -> UInt64 {
    (0..<8).reduce(0) { word, place in
      indices.contains(index + place) ? word | UInt64(self[index + place]) << UInt64(8 * place) : word
    }
  }
}

extension String {
  /// Creates a string from bytes that are known to be UTF-8.
  init(validUTF8 bytes: Span<UInt8>) { unsafe self.init(copying: UTF8Span(unchecked: bytes)) }
}

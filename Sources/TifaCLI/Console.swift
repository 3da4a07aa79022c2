#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The terminal and the standard streams of the process. All unsafe code of the command is here.
enum Console {
  /// Writes a line to standard error.
  static func report(_ line: String) { _ = write(Array((line + "\n").utf8), to: 2) }

  /// Writes bytes to a descriptor.
  ///
  /// - Returns: Whether all could be written.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    unsafe bytes.withUnsafeBytes { buffer in
      var position = 0
      while position < buffer.count {
        let count = unsafe Self.systemWrite(
          descriptor, buffer.baseAddress! + position, buffer.count - position)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return false }
        position += count
      }
      return true
    }
  }

  private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.write(descriptor, bytes, count)
    #else
      unsafe Darwin.write(descriptor, bytes, count)
    #endif
  }

  /// Opens a file for writing, made anew; −1 where it cannot be.
  static func create(_ path: String) -> Int32 {
    #if canImport(Glibc)
      unsafe Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    #else
      unsafe Darwin.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    #endif
  }

  /// Opens what is at a path for writing, a device or a pipe; −1 where it cannot be.
  static func open(existing path: String) -> Int32 {
    #if canImport(Glibc)
      unsafe Glibc.open(path, O_WRONLY | O_CLOEXEC)
    #else
      unsafe Darwin.open(path, O_WRONLY | O_CLOEXEC)
    #endif
  }

  /// What is at a path, links followed.
  enum FileKind: Equatable {
    case nothing
    /// A regular file with its permissions.
    case file(permissions: mode_t)
    /// A folder, a device, a pipe …
    case other
  }

  /// What is at a path, links followed.
  static func kind(of path: String) -> FileKind {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return .nothing }
    return status.st_mode & S_IFMT == S_IFREG ? .file(permissions: status.st_mode & 0o777) : .other
  }

  /// The path of a file without links; the path itself where there is no such file.
  static func resolved(_ path: String) -> String {
    guard let found = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }

  /// Gives an open file permissions.
  static func setPermissions(_ permissions: mode_t, of descriptor: Int32) {
    _ = fchmod(descriptor, permissions)
  }

  /// Lets a closed pipe end the process quietly, whatever the process that started it had set.
  static func endOnClosedPipe() { _ = signal(SIGPIPE, SIG_DFL) }

  /// Closes a descriptor; whether that went well.
  static func close(_ descriptor: Int32) -> Bool {
    #if canImport(Glibc)
      Glibc.close(descriptor) == 0
    #else
      Darwin.close(descriptor) == 0
    #endif
  }

  /// Gives a file another name in place of what has that name.
  static func rename(_ from: String, to: String) -> Bool {
    #if canImport(Glibc)
      unsafe Glibc.rename(from, to) == 0
    #else
      unsafe Darwin.rename(from, to) == 0
    #endif
  }

  /// Removes a file.
  static func remove(_ path: String) { _ = unsafe unlink(path) }

  /// The number of this process.
  static var process: Int { Int(getpid()) }

  /// The system's reason for the last failure.
  static var lastError: String { unsafe String(cString: strerror(errno)) }

  /// Whether a descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The width of the terminal on standard output in columns; nil where there is none.
  static var width: Int? {
    var size = winsize()
    guard unsafe ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Whether an environment variable is set to something.
  static func hasEnvironment(_ name: String) -> Bool {
    guard let value = unsafe getenv(name) else { return false }
    return unsafe value.pointee != 0
  }

  /// Whether the terminal on standard output is to be coloured: it can be, and nobody has said otherwise.
  static var isColored: Bool {
    guard isTerminal(1), !hasEnvironment("NO_COLOR") else { return false }
    guard let kind = unsafe getenv("TERM") else { return false }
    return unsafe strcmp(kind, "dumb") != 0
  }

  /// Seconds on a clock that only goes forward.
  static var seconds: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

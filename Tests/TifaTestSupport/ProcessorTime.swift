import Foundation

/// The time that the processor works on something, which other threads and programs do not lengthen as they do the time on
/// a clock.
///
///     let duration = ProcessorTime.measure { _ = segmenter.segment(text) }
public enum ProcessorTime {
  /// The time of this thread so far.
  private static var now: Duration {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  /// The time of a piece of work that stays on its thread.
  public static func measure(_ work: () -> Void) -> Duration {
    let start = now
    work()
    return now - start
  }
}

/// A date as it was read; a range has what its end says too.
///
/// It is passed on by reference: what a date can say takes much room, and most numbers are none.
final class DateReading {
  let start: Int
  let end: Int
  let fields: DateFields
  /// What the end of a range says.
  let last: DateFields?

  init(start: Int, end: Int, fields: DateFields, last: DateFields? = nil) {
    self.start = start
    self.end = end
    self.fields = fields
    self.last = last
  }
}

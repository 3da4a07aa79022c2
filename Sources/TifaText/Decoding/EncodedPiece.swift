/// A part of the bytes of a text that is read in one encoding from its start to its end.
struct EncodedPiece: Hashable {
  var bytes: Range<Int>
  let encoding: TextEncoding
}

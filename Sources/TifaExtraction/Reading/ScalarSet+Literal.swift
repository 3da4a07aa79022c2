/// Sets of characters that are hard to tell apart in a text: `[0x2F, 0xFF0F]`.
extension ScalarSet: ExpressibleByArrayLiteral {
  init(arrayLiteral elements: UInt32...) {
    self.init("")
    for element in elements { insert(element) }
  }
}

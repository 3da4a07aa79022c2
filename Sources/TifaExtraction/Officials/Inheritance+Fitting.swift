import TifaText

/// Which inherited bodies a post can be of.
///
/// In 区委副书记甲，副区长乙 the 副区长 is of the district's government and not of 区委: the place goes on, the body does not.
extension Inheritance {
  /// Posts by how they end, and the characters with which the bodies end that they are of.
  private static let fits: [(post: [UInt32], bodies: ScalarSet)] = [
    // Heads of governments, whose bodies may also be the bare place.
    ("省长 市长 区长 县长 旗长 州长 盟长 镇长 乡长", "府省市区县旗州盟镇乡"),
    ("局长", "局"), ("厅长", "厅"), ("校长", "校学院"), ("行长", "行"), ("检察长", "院"), ("庭长", "院庭"),
    ("政委 政治委员", "局队区军师旅团部狱院校学"), ("支队长 大队长", "局队"),
  ].flatMap { posts, bodies in
    posts.split(separator: " ").map { ($0.unicodeScalars.map(\.value), ScalarSet(bodies)) }
  }

  /// The organisations of titles without the inherited ones that a post cannot be of.
  ///
  /// - Complexity: O(*n*) in the number of titles.
  func fitting(
    _ organizations: [(span: NormalizedSpan, isInherited: Bool)?], of titles: [TitleCandidate],
    in passage: Passage
  ) -> [(span: NormalizedSpan, isInherited: Bool)?] {
    zip(organizations, titles).map { organization, title in
      guard let organization, organization.isInherited else { return organization }
      let end = passage[organization.span.end - 1]
      for fit in Self.fits where passage.has(fit.post, endingAt: title.end) {
        return fit.bodies.contains(end) ? organization : nil
      }
      return organization
    }
  }
}

extension PlaceRule {
  /// The rules by which a place's division is found, with examples.
  static let rules = [
    Rule(unique, "one division alone has the name", .init("张家界市市长聂远出席。", finds: ["张家界市: 张家界市"])),
    Rule(
      outer, "the place before it contains one of those that have the name",
      .init("湖南省永定区区长聂远出席。", finds: ["永定区: 张家界市永定区"])),
    Rule(
      level, "the name is a province's too, and stands for the higher division",
      .init("吉林副省长聂远出席。", finds: ["吉林: 吉林省"])),
    Rule(
      context, "the other places of the document decide",
      .init("湖南永定山水秀美。永定区区长聂远出席。", finds: ["永定区: 张家界市永定区"])),
    Rule(
      sentence, "the sentence has named one district before",
      .init("张家界市永定区召开会议，区委书记聂远出席。", finds: ["区: 张家界市永定区"])),
    Rule(
      document, "the document is about one district",
      .init("张家界市永定区举行植树节。\n永定区各界参加。\n区委书记聂远出席。", finds: ["区: 张家界市永定区"])),
    Rule(ambiguous, "nothing decides", .init("朝阳区区长聂远出席。", finds: ["朝阳区: -"])),
  ]
}

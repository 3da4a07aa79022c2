/// What a title is worth to a database of careers: the division it is of, and its rank.
struct TitleRecord {
  var place: Place?
  var rank: Title.RankRange?
}

import Testing
import TifaExtraction
import TifaTestSupport
import TifaText

/// Holds places, changes of office and credits to what must be true of them in any text.
@Suite("Records of any text") struct RecordPropertyTests {
  /// Pieces that the rules look at, in both scripts, whole and cut off.
  private static let pieces = [
    "湖南省", "张家界市", "永定区", "永定", "公安", "区委", "區委", "县", "縣長", "市", "城区", "书记", "副", "原", "代", "候选人", "局长",
    "财政局", "党组", "党委", "白鹿镇", "人大常委会", "主任", "外交部", "司", "国务院", "总理", "委员", "苗远", "闻人启明", "任命", "免去", "为",
    "任",
    "的", "职务", "当选", "的是", "拟任", "不再担任", "辞去", "接受", "涉嫌严重违纪", "开除党籍", "逝世", "记者", "通讯员", "责编", "一审", "摄",
    "文/图",
    "来源", "新华社", "3月5日电", "讯", "总编辑", "2024年3月1日", "，", "、", "。", "；", "：", "（", "）", "　", "\n", "《", "”",
  ]

  private static func text(_ random: inout SplitMix64) -> String {
    (0..<Int.random(in: 1...60, using: &random)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &random)]
    }
    .joined()
  }

  @Test("spans cut their wordings out of the source, and no place is both found and open", arguments: 0..<8)
  func spans(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    for _ in 0..<40 {
      let text = Self.text(&random)
      let scalars = Array(text.unicodeScalars)
      func cut(_ span: TextSpan) -> String { String(String.UnicodeScalarView(scalars[span.range])) }
      let document = try Extraction.document(text)
      for title in document.titles {
        guard let place = title.place else { continue }
        #expect(cut(place.span) == place.text, "\(text)")
        #expect((place.name == nil) == !place.candidates.isEmpty, "\(text)")
        #expect((place.name == nil) == (place.code == nil), "\(text)")
      }
      for change in document.personnel {
        #expect(!change.person.isEmpty, "\(text)")
        if let title = change.title {
          #expect(cut(title.span) == title.text, "\(text)")
          #expect(change.span.start <= title.span.start && title.span.end <= change.span.end, "\(text)")
        }
      }
      for credit in document.credits {
        let wording = cut(credit.span).filter { $0 != "　" && $0 != " " }
        #expect(wording == credit.name.filter { $0 != "　" && $0 != " " }, "\(text)")
      }
      #expect(
        document.personnel.map(\.span.start) == document.personnel.map(\.span.start).sorted(), "\(text)")
      #expect(document.credits.map(\.span.start) == document.credits.map(\.span.start).sorted(), "\(text)")
    }
  }

  @Test("the same is found in either script", arguments: 0..<4)
  func scripts(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(100 + seed))
    let simplified = ["任命苗远为永定区财政局局长。", "免去何明远的县公安局局长职务。", "湖南召开会议，永定区委书记苗远出席。", "责编：高峰　一审：曾可\n"]
    let traditional = ["任命苗遠為永定區財政局局長。", "免去何明遠的縣公安局局長職務。", "湖南召開會議，永定區委書記苗遠出席。", "責編：高峰　一審：曾可\n"]
    for _ in 0..<10 {
      let order = (0..<6).map { _ in Int.random(in: 0..<simplified.count, using: &random) }
      let one = try Extraction.document(order.map { simplified[$0] }.joined())
      let other = try Extraction.document(order.map { traditional[$0] }.joined())
      #expect(one.titles.map(\.place?.code) == other.titles.map(\.place?.code), "\(order)")
      #expect(one.titles.map(\.rank) == other.titles.map(\.rank), "\(order)")
      #expect(one.personnel.map(\.kind) == other.personnel.map(\.kind), "\(order)")
      #expect(one.personnel.map(\.span) == other.personnel.map(\.span), "\(order)")
      #expect(one.credits.map(\.span) == other.credits.map(\.span), "\(order)")
    }
  }
}

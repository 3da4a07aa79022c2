import Testing

@testable import TifaExtraction

@Suite("Texts of dates") struct DateTextTests {
  @Test(
    "have numbers with zeros up to a width, and longer ones whole",
    arguments: [
      (5, 2, "05"), (10, 2, "10"), (100, 2, "100"), (0, 4, "0000"), (987, 4, "0987"), (2024, 4, "2024"),
      (12345, 4, "12345"), (-2976, 4, "-2976"),
    ])
  func numbers(number: Int, width: Int, text: String) {
    var date = DateText()
    date.append(number, width: width)
    #expect(date.string == text)
  }

  @Test("are ISO 8601 as far as a date goes") func iso() {
    #expect(CalendarDate.iso(year: 2024) == "2024")
    #expect(CalendarDate.iso(year: 2024, month: 3) == "2024-03")
    #expect(CalendarDate.iso(year: 2024, month: 3, day: 5) == "2024-03-05")
    #expect(CalendarDate.iso(year: 2024, month: 3, day: 5, hour: 9) == "2024-03-05T09:00")
    #expect(CalendarDate.iso(year: 2024, month: 3, day: 5, hour: 9, minute: 30) == "2024-03-05T09:30")
  }
}

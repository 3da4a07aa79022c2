import TifaExtraction
import TifaText

// Prints the numerals and dates of texts, for Scripts/check_recognizers.py.
//
//     RecognizerCheck < lines
//
// Each line is `numerals`, `past` or `future`, the day of the text (for dates) and the text, with tabs between them. For
// each a line is printed: the finds with tabs between them, each as fields with commas. Of a numeral these are start, end,
// kind, value, and start, end and value of the number inside; of a date start, end, ISO form and pattern.

let numerals = NumeralScanner()
let past = DateScanner(direction: .past, readsShortForms: true)
let future = DateScanner(direction: .future, readsShortForms: true)

while let line = readLine() {
  let parts = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
  guard parts.count == 3 else {
    print("a line has a task, a day and a text with tabs between them, not: \(line)")
    continue
  }
  let finds: [String]
  if parts[0] == "numerals" {
    finds = numerals.numerals(in: parts[2]).map { numeral in
      let fields = [
        "\(numeral.span.start.scalars)", "\(numeral.span.end.scalars)", "\(numeral.kind)", "\(numeral.value)",
        "\(numeral.inner.span.start.scalars)", "\(numeral.inner.span.end.scalars)", "\(numeral.inner.value)",
      ]
      return fields.joined(separator: ",")
    }
  } else {
    let scanner = parts[0] == "past" ? past : future
    finds = scanner.dates(in: parts[2], reference: CalendarDate(parts[1])).map { date in
      "\(date.span.start.scalars),\(date.span.end.scalars),\(date.iso ?? ""),\(date.pattern)"
    }
  }
  print(finds.joined(separator: "\t"))
}

import TifaText

/// Turns what dates say into ISO 8601, by the day of the document and by the dates before.
struct DateResolver {
  /// Where a date that leaves its year or month open is looked for.
  let direction: DateScanner.Direction
  let reference: CalendarDate?
  /// The date that was named last, as far as it was told.
  private(set) var anchor: Point?
  /// The day that was named last.
  private(set) var lastDay: Point?
  /// The year that the paragraph named last in full, and the month with it.
  private(set) var paragraph: Point?

  /// A year, a month of it, or a day.
  struct Point: Hashable {
    var year: Int
    var month: Int?
    var day: Int?
  }

  /// The ISO form, nil where it cannot be told, and what it tells.
  struct Resolution {
    var iso: String?
    var precision: DateMention.Precision
  }

  init(reference: CalendarDate?, direction: DateScanner.Direction) {
    self.reference = reference
    self.direction = direction
  }

  /// Forgets what the paragraph named.
  mutating func startParagraph() { paragraph = nil }

  /// The date that a reading means, which stands behind those before.
  mutating func expression(of found: DateScanner.Found) -> DateScanner.Expression {
    if found.startsParagraph { startParagraph() }
    let reading = found.reading
    let resolution = resolve(reading)
    return DateScanner.Expression(
      span: NormalizedSpan(reading.start, reading.end), iso: resolution.iso, precision: resolution.precision,
      pattern: DatePattern.pattern(of: reading.fields),
      rule: reading.last == nil ? reading.fields.rule : DateRule.range)
  }

  /// The ISO form of a date or range.
  mutating func resolve(_ reading: DateReading) -> Resolution {
    let first = resolve(reading.fields)
    guard let last = reading.last else {
      remember(first.point, reading.fields, isRange: false)
      return first.resolution
    }
    // The end of a range follows its start.
    var second = last
    if let point = first.point {
      if second.year == nil { second.year = .number(point.year) }
      if second.month == nil, second.day != nil || second.hour != nil, let month = point.month {
        second.month = .number(month)
      }
      if second.day == nil, second.hour != nil, let day = point.day { second.day = .number(day) }
    }
    var end = resolve(second)
    if let from = first.point, let to = end.point, last.year == nil, reading.fields.year == nil,
      Self.isBefore(to, from)
    {
      second.year = .number(from.year + 1)
      end = resolve(second)
    }
    remember(first.point, reading.fields, isRange: true)
    var resolution = first.resolution
    resolution.iso = first.resolution.iso.flatMap { from in end.resolution.iso.map { from + "/" + $0 } }
    return resolution
  }

  private static func isBefore(_ left: Point, _ right: Point) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }

  private mutating func remember(_ point: Point?, _ fields: DateFields, isRange: Bool) {
    guard let point else { return }
    anchor = point
    // 当天 in news is a day that has been.
    if let month = point.month, let day = point.day,
      reference.map({ (point.year, month, day) <= ($0.year, $0.month, $0.day) }) ?? true
    {
      lastDay = point
    }
    switch (fields.year, fields.month, fields.day) {
    case (.number?, _, _): paragraph = isRange && point.month == nil ? nil : point
    // What is reckoned from the document's day leads back to it.
    case (.fromReference?, _, _), (_, .fromReference?, _), (_, _, .fromReference?): paragraph = nil
    default: break
    }
    if let kept = paragraph, kept.year == point.year, point.month != nil { paragraph = point }
  }

  private func resolve(_ fields: DateFields) -> (resolution: Resolution, point: Point?) {
    if fields.isVague { return (Resolution(iso: nil, precision: .vague), nil) }
    if fields.isPeriod { return (Resolution(iso: nil, precision: .vague), nil) }
    if let years = fields.years { return resolve(years, isVague: fields.section != nil) }
    if fields.weekday != nil, fields.day == nil { return resolveWeek(fields) }
    let precision = precision(of: fields)
    guard let point = point(of: fields) else { return (Resolution(iso: nil, precision: precision), nil) }
    if let section = fields.section { return (resolve(section, of: point), point) }
    let iso = CalendarDate.iso(
      year: point.year, month: point.month, day: point.day, hour: fields.hour, minute: fields.minute)
    return (Resolution(iso: iso, precision: precision), point)
  }

  private func precision(of fields: DateFields) -> DateMention.Precision {
    if fields.hour != nil { return .minute }
    if fields.day != nil { return .day }
    switch fields.section {
    case .half: return .half
    case .quarter: return .quarter
    case .firstQuarters: return .quarter
    case .tenDays: return .tenDays
    case .vague, nil: return fields.month != nil ? .month : .year
    }
  }

  private func resolve(
    _ years: (first: Int, count: Int), isVague: Bool
  ) -> (resolution: Resolution, point: Point?) {
    let precision: DateMention.Precision =
      years.count == 10 ? .decade : years.count == 100 ? .century : .years
    let iso =
      CalendarDate.iso(year: years.first) + "/" + CalendarDate.iso(year: years.first + years.count - 1)
    return (Resolution(iso: isVague ? nil : iso, precision: precision), nil)
  }

  private func resolve(_ section: DateFields.Section, of point: Point) -> Resolution {
    func months(_ first: Int, _ last: Int) -> String {
      CalendarDate.iso(year: point.year, month: first) + "/" + CalendarDate.iso(year: point.year, month: last)
    }
    switch section {
    case .half(let half): return Resolution(iso: half == 1 ? months(1, 6) : months(7, 12), precision: .half)
    case .quarter(let quarter):
      return Resolution(iso: months(3 * quarter - 2, 3 * quarter), precision: .quarter)
    case .firstQuarters(let count): return Resolution(iso: months(1, 3 * count), precision: .quarter)
    case .tenDays(let part):
      guard let month = point.month else { return Resolution(iso: nil, precision: .tenDays) }
      let last = part == 3 ? CalendarDate.days(in: month, of: point.year) : 10 * part
      let first = CalendarDate.iso(year: point.year, month: month, day: 10 * part - 9)
      return Resolution(
        iso: first + "/" + CalendarDate.iso(year: point.year, month: month, day: last), precision: .tenDays)
    case .vague:
      return Resolution(
        iso: CalendarDate.iso(year: point.year, month: point.month),
        precision: point.month == nil ? .year : .month)
    }
  }

  // MARK: Calendar parts

  /// The year, month and day of a date; nil where one that it needs is not known or there is no such day.
  private func point(of fields: DateFields) -> Point? {
    if fields.isLunisolar { return lunisolarPoint(of: fields) }
    if case .fromReference(let distance)? = fields.day {
      return reference.map { Self.point(of: $0.adding(days: distance)) }
    }
    if case .fromAnchor(let distance)? = fields.day {
      guard let lastDay, let month = lastDay.month, let day = lastDay.day else { return nil }
      return CalendarDate(year: lastDay.year, month: month, day: day).map {
        Self.point(of: $0.adding(days: distance))
      }
    }
    if fields.year == nil, fields.month == nil, fields.day == nil, fields.hour != nil {
      return lastDay
    }
    if let home = homePoint(of: fields) { return home }
    var candidates: [Point] = []
    guard let months = month(of: fields) else { return nil }
    for month in months {
      guard case .number(let day)? = fields.day else {
        candidates.append(month)
        continue
      }
      guard let number = month.month, CalendarDate(year: month.year, month: number, day: day) != nil else {
        continue
      }
      candidates.append(Point(year: month.year, month: number, day: day))
    }
    return choice(of: candidates, fields)
  }

  /// The day of a numbered year and month, and for the nearest date that of the document's own year or month, which comes
  /// before any other candidate; nil where the day is to be looked for further away.
  private func homePoint(of fields: DateFields) -> Point? {
    guard case .number(let day)? = fields.day, fields.section == nil else { return nil }
    let year: Int
    let month: Int
    switch (fields.year, fields.month) {
    case (.number(let ownYear)?, .number(let ownMonth)?): (year, month) = (ownYear, ownMonth)
    case (nil, .number(let ownMonth)?):
      guard direction == .nearest, toldPoint == nil, let reference else { return nil }
      (year, month) = (reference.year, ownMonth)
    case (nil, nil):
      guard direction == .nearest, toldPoint?.month == nil, let reference else { return nil }
      (year, month) = (reference.year, reference.month)
    default: return nil
    }
    guard CalendarDate(year: year, month: month, day: day) != nil else { return nil }
    let point = Point(year: year, month: month, day: day)
    return fields.year != nil || isHome(point, fields) ? point : nil
  }

  private static func point(of date: CalendarDate) -> Point {
    Point(year: date.year, month: date.month, day: date.day)
  }

  /// The months that a date can be in, or its year where it names no month; nil where they are not known.
  private func month(of fields: DateFields) -> [Point]? {
    switch fields.month {
    case .fromReference(let distance)?:
      guard let reference else { return nil }
      if let year = year(of: fields) { return [Point(year: year, month: reference.month)] }
      let (year, month) = reference.month(adding: distance)
      return [Point(year: year, month: month)]
    case .fromAnchor(let distance)?:
      guard let anchor, let month = anchor.month else { return nil }
      let total = anchor.year * 12 + month - 1 + distance
      return [Point(year: total / 12, month: total % 12 + 1)]
    case .number(let month)?:
      if fields.year != nil { return year(of: fields).map { [Point(year: $0, month: month)] } }
      if let told = toldPoint { return [Point(year: told.year, month: month)] }
      return reference.map { date in (-8...8).map { Point(year: date.year + $0, month: month) } }
    case nil:
      if fields.year != nil { return year(of: fields).map { [Point(year: $0)] } }
      if fields.section != nil { return (toldPoint?.year ?? reference?.year).map { [Point(year: $0)] } }
      guard fields.day != nil else { return nil }
      if let told = toldPoint, told.month != nil { return [Point(year: told.year, month: told.month)] }
      guard let reference else { return nil }
      return (-3...3).map {
        let (year, month) = reference.month(adding: $0)
        return Point(year: year, month: month)
      }
    }
  }

  /// What the paragraph tells of: another time than the document's, such as the life of a person.
  private var toldPoint: Point? {
    guard let paragraph else { return nil }
    guard let reference else { return paragraph }
    return abs(reference.year - paragraph.year) > 1 ? paragraph : nil
  }

  private func year(of fields: DateFields) -> Int? {
    switch fields.year {
    case .number(let year)?: return year
    case .fromReference(let distance)?: return reference.map { $0.year + distance }
    case .fromAnchor(let distance)?:
      // 上年 in a text about no other year is the year before the document's.
      return (anchor?.year ?? (distance < 0 ? reference?.year : nil)).map { $0 + distance }
    case nil: return nil
    }
  }

  /// The candidate that a date means: the nearest one, or the last or next one.
  private func choice(of candidates: [Point], _ fields: DateFields) -> Point? {
    guard candidates.count > 1 else { return candidates.first }
    guard let reference else { return nil }
    switch direction {
    case .past:
      return candidates.filter { distance($0, reference) < 0 }.max {
        distance($0, reference) < distance($1, reference)
      }
    case .future:
      return candidates.filter { distance($0, reference) >= 0 }.min {
        distance($0, reference) < distance($1, reference)
      }
    case .nearest:
      let home = candidates.first {
        $0.year == reference.year && (fields.month != nil || $0.month == reference.month)
          && isHome($0, fields)
      }
      return home ?? candidates.min { abs(distance($0, reference)) < abs(distance($1, reference)) }
    }
  }

  /// Whether a day of the document's month, or of its year, is near enough: news tells of the days of its own month and year,
  /// but across the turn of either.
  private func isHome(_ point: Point, _ fields: DateFields) -> Bool {
    guard let reference else { return false }
    return abs(distance(point, reference)) <= (fields.month == nil ? 20 : 9 * 31)
  }

  /// About how many days a point is behind another day.
  private func distance(_ point: Point, _ reference: CalendarDate) -> Int {
    (point.year - reference.year) * 372 + ((point.month ?? reference.month) - reference.month) * 31
      + ((point.day ?? reference.day) - reference.day)
  }

  private func lunisolarPoint(of fields: DateFields) -> Point? {
    guard case .number(let month)? = fields.month, case .number(let day)? = fields.day else {
      return fields.month == nil ? year(of: fields).map { Point(year: $0) } : nil
    }
    let years: [Int]
    if fields.year != nil {
      guard var year = year(of: fields) else { return nil }
      // 2024年除夕 and 今年除夕 name the evening before the year's first day.
      if month == 12, day == 0, fields.rule == DateRule.festival { year -= 1 }
      years = [year]
    } else {
      guard let reference else { return nil }
      years = Array(reference.year - 1...reference.year + 1)
    }
    let days = years.compactMap { LunisolarYear($0)?.date(month: month, day: day) }.map(Self.point)
    return choice(of: days, fields)
  }

  // MARK: Weeks

  private func resolveWeek(_ fields: DateFields) -> (resolution: Resolution, point: Point?) {
    let weekday = fields.weekday ?? 0
    let precision: DateMention.Precision =
      (1...7).contains(weekday) ? (fields.hour == nil ? .day : .minute) : .week
    guard let reference else { return (Resolution(iso: nil, precision: precision), nil) }
    let monday = reference.adding(days: 1 - reference.weekday)
    func time(_ day: CalendarDate) -> String {
      CalendarDate.iso(
        year: day.year, month: day.month, day: day.day, hour: fields.hour, minute: fields.minute)
    }
    guard let week = fields.week else {
      let days = [-7, 0, 7].map { monday.adding(days: $0 + weekday - 1) }
      let day: CalendarDate? =
        switch direction {
        case .past: days.last { $0 < reference }
        case .future: days.first { reference <= $0 }
        case .nearest: days[1]
        }
      return (Resolution(iso: day.map(time), precision: precision), day.map(Self.point))
    }
    let start = monday.adding(days: 7 * week)
    switch weekday {
    case 0:
      return (Resolution(iso: start.iso + "/" + start.adding(days: 6).iso, precision: precision), nil)
    case 8:
      return (
        Resolution(iso: start.adding(days: 5).iso + "/" + start.adding(days: 6).iso, precision: precision),
        nil
      )
    default:
      let day = start.adding(days: weekday - 1)
      return (Resolution(iso: time(day), precision: precision), Self.point(of: day))
    }
  }
}

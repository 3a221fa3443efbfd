const two = (text: string | undefined): string => (text ?? '').padStart(2, '0');

/** A date as Excel or an official writes it → `2026-03-01`; anything else stays as it is. */
export function dayOfCell(cell: string): string {
  const day = /^(\d{4})[-/年.](\d{1,2})[-/月.](\d{1,2})日?$/.exec(cell);
  return day ? `${day[1]}-${two(day[2])}-${two(day[3])}` : cell;
}

/** → `2026-03-01 09:30` */
export function minuteOfCell(cell: string): string {
  const minute = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2}) (\d{1,2}):(\d{2})$/.exec(cell);
  return minute ? `${minute[1]}-${two(minute[2])}-${two(minute[3])} ${two(minute[4])}:${minute[5]}` : cell;
}

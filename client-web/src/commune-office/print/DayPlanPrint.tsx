import type { CampaignDay } from '../../shared/api/days';
import type { DayPoint } from '../../shared/api/pointDesk';
import { formatPhone } from '../../shared/format/phones';
import { formatDate } from '../../shared/format/times';
import { communeInside, Letterhead, officeContact, officeName, officePhone } from './Letterhead';
import { PrintView } from './PrintView';
import { t } from '../day/texts';
import { lists, program } from '../model';

interface DayPlanPrintProps {
  readonly day: CampaignDay;
  /** Those that take place. */
  readonly points: readonly DayPoint[];
  close(): void;
}

/** One sheet holds so many points; the rest goes on the next. */
const ON_FIRST = 9;
const ON_NEXT = 16;

/** The commune's plan of a campaign day on paper: hours, focus, partners, points and whom to call. In Vietnamese, as papers are. */
export function DayPlanPrint({ day, points, close }: DayPlanPrintProps) {
  const rest = Array.from({ length: Math.ceil(Math.max(0, points.length - ON_FIRST) / ON_NEXT) }, (_, page) =>
    points.slice(ON_FIRST + page * ON_NEXT, ON_FIRST + (page + 1) * ON_NEXT));
  return (
    <PrintView title={t('print')} warnings={[]} close={close}>
      <article class="sheet">
        <Letterhead />
        <h3 class="sheet-title">Kế hoạch ngày ra quân</h3>
        <p class="plan-name">{day.name}, ngày {formatDate(day.date)}</p>
        <p class="plan-name">Tại {communeInside()}</p>
        <Plan day={day} />
        <Points points={points.slice(0, ON_FIRST)} />
        <p class="plan-contact">Liên hệ: {[officeName(), officeContact(), officePhone() && `ĐT ${officePhone()}`].filter(Boolean).join(', ')}</p>
      </article>
      {rest.map((part) => <article class="sheet" key={part[0]?.id}><Points points={part} /></article>)}
    </PrintView>
  );
}

function Plan({ day }: { readonly day: CampaignDay }) {
  const activities = program.value?.activities ?? [];
  return (
    <dl class="plan-facts">
      <dt>Thời gian</dt>
      <dd>{day.hours ? `${day.hours.from} đến ${day.hours.to}` : 'Theo giờ của từng điểm'}</dd>
      {day.focus.length > 0 && (
        <>
          <dt>Nội dung trọng tâm</dt>
          <dd>{day.focus.map((code) => activities.find((each) => each.code === code)?.name.vi).filter(Boolean).join('; ')}</dd>
        </>
      )}
      {day.partners.length > 0 && <><dt>Đơn vị phối hợp</dt><dd>{day.partners.join(', ')}</dd></>}
      {day.announcement !== undefined && <><dt>Thông báo</dt><dd class="plan-text">{day.announcement}</dd></>}
    </dl>
  );
}

function Points({ points }: { readonly points: readonly DayPoint[] }) {
  if (points.length === 0) return <p class="plan-none">Chưa có điểm ra quân.</p>;
  return (
    <table class="plan-points">
      <thead>
        <tr><th>Điểm ra quân</th><th>Giờ</th><th>Người phụ trách, điện thoại</th><th>Đơn vị phối hợp</th></tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.id}>
            <td>{point.place}<small>{lists.value?.pointKinds.find(({ code }) => code === point.kind)?.name.vi}</small></td>
            <td class="plan-hours">{point.from} đến {point.to}</td>
            <td>{point.inCharge}{point.phone !== undefined && <small>{formatPhone(point.phone)}</small>}</td>
            <td>{point.partners.join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

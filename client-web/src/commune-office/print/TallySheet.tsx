import { KINDS } from '../../shared/api/checkIns';
import { isValidOn } from '../../shared/api/program';
import { dateInVietnam } from '../../shared/format/times';
import { commonTexts } from '../../shared/i18n/common';
import { commune, program } from '../model';
import { LINES } from '../records/paperSheet';
import { officeName, officePhone } from './Letterhead';

/**
 * A blank sheet to be filled in by hand: a column for each visit or session, a row for each question, in the order and with
 * the numbers of the form it is typed into later.
 */
export function TallySheet({ teamCode, teamName }: { readonly teamCode: string; readonly teamName: string }) {
  const today = dateInVietnam(new Date());
  const activities = (program.value?.activities ?? []).filter((activity) => isValidOn(activity, today));
  const boxes = Array.from({ length: LINES }, (_, index) => index + 1);
  const row = (head: string, kind: string) => (
    <tr key={head} class={kind}>
      <th scope="row">{head}</th>
      {boxes.map((box) => <td key={box} />)}
    </tr>
  );
  return (
    <article class="sheet tally">
      <header>
        <div>
          <h3>Phiếu giấy ghi nhận của Tổ công nghệ số cộng đồng</h3>
          <p><strong>{teamName}</strong> · {teamCode} · {commune.value?.fullName}</p>
        </div>
        <p class="tally-date">Ngày <span /> / <span /> / {today.slice(0, 4)}</p>
      </header>
      <p class="tally-kinds">
        <span><strong>Làm ở đâu</strong> (ghi số):</span>
        {KINDS.map((kind, index) => <span key={kind}><strong>{index + 1}</strong> {commonTexts.vi[`kind.${kind}`]}</span>)}
      </p>
      <table>
        <thead>
          <tr><th scope="col">Mỗi lần làm ghi một cột</th>{boxes.map((box) => <th key={box} scope="col">Lần {box}</th>)}</tr>
        </thead>
        <tbody>
          {row('Giờ', 'tally-head')}
          {row('Làm ở đâu (số 1 đến 6)', 'tally-head')}
          {row('Số hộ (hoặc số cơ sở)', 'tally-head')}
          {row('Số người được hướng dẫn', 'tally-head')}
          {row('Số thành viên cùng làm', 'tally-head')}
          <tr class="tally-group"><th scope="colgroup" colSpan={LINES + 1}>Số người (cơ sở) làm được, theo nội dung</th></tr>
          {activities.map(({ name }, index) => row(`${index + 1}. ${name.vi}`, 'tally-row'))}
          {row('Tuyên truyền: hình thức, số lượng', 'tally-head')}
        </tbody>
      </table>
      <footer>
        <p>Không ghi tên, số điện thoại, số căn cước của người dân. Không hỏi, không giữ mật khẩu, mã OTP.</p>
        <p>Nộp về {officeName()}{officePhone() !== undefined && `, ĐT ${officePhone()}`}. Người ghi: …………………………………… Số: ……</p>
      </footer>
    </article>
  );
}

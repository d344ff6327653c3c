import { dateInVietnam, formatDate } from '../../shared/format/times';
import { Letterhead, officeContact, officeName, officePhone } from './Letterhead';
import { Qr } from '../../shared/ui/Qr';
import { commune } from '../model';

interface CodeSheetProps {
  readonly teamName: string;
  readonly teamCode: string;
  /** As it is typed: two groups of five signs. */
  readonly code: string;
  readonly expiresAt: Date;
  readonly madeAt: Date;
}

/**
 * One A4 page for a team's leader: the code, what to do with it, what is recorded and what is not. Papers are in Vietnamese
 * whatever language the officer works in. The QR opens the phone page, which takes the code from the part behind `#`; browsers
 * never send that part to anybody.
 */
export function CodeSheet({ teamName, teamCode, code, expiresAt, madeAt }: CodeSheetProps) {
  const until = formatDate(dateInVietnam(expiresAt));
  return (
    <article class="sheet code-sheet">
      <Letterhead />
      <h3 class="sheet-title">Phiếu cấp mã cho Tổ công nghệ số cộng đồng</h3>
      <p class="code-team">{teamName}</p>
      <p class="code-place">{commune.value?.fullName} · mã Tổ {teamCode}</p>
      <div class="code-box">
        <div class="code-words">
          <p class="code-label">Mã của Tổ</p>
          <p class="code-text">{code.split('-').map((group) => <span key={group}>{group}</span>)}</p>
          <p class="code-letters">Mã không có chữ O, I, L: đó là số 0 và số 1.</p>
          <p>Dùng <strong>một lần</strong>, cho <strong>một điện thoại</strong>, đến hết ngày <strong>{until}</strong>.</p>
        </div>
        <Qr text={`${location.origin}/#ma=${code}`} label={`Mã vuông của ${teamName}`} />
      </div>
      <Steps />
      <Collected />
      <footer class="code-foot">
        <div>
          <p><strong>Cần giúp, mất phiếu hoặc mất máy:</strong> gọi {officeName()}</p>
          <p>Điện thoại: <strong>{officePhone() ?? '……………………………'}</strong>{officeContact() !== undefined && ` (gặp ${officeContact()})`}</p>
          <p>Giữ phiếu cẩn thận, không chụp gửi lên nhóm: ai có mã cũng dùng được.</p>
        </div>
        <div class="code-sign">
          <p><em>Ngày {signedOn(madeAt)}</em></p>
          <p><strong>Người cấp mã</strong></p>
          <p class="code-sign-room">(ký, ghi rõ họ tên)</p>
        </div>
      </footer>
    </article>
  );
}

function Steps() {
  return (
    <ol class="code-steps">
      <li>
        <strong>Quét mã vuông</strong> bằng máy ảnh của điện thoại. Không quét được thì mở Chrome (iPhone: Safari), gõ địa chỉ{' '}
        <strong class="code-address">{location.host}</strong> rồi gõ mã ở trên.
        <p class="code-zalo">
          Nếu màn hình mở trong <strong>Zalo</strong>: bấm <strong>⋮</strong> ở góc trên, chọn <strong>“Mở bằng trình duyệt”</strong>.
          Mở trong Zalo dễ mất phiếu.
        </p>
      </li>
      <li>Xem đúng tên Tổ, bấm <strong>“Bắt đầu dùng”</strong>. Điện thoại này từ đó là điện thoại của Tổ.</li>
      <li>
        Mỗi lần giúp bà con xong: ghi số người, nội dung, bấm <strong>LƯU</strong>. Không có mạng vẫn lưu được; có mạng máy tự gửi.
      </li>
    </ol>
  );
}

function Collected() {
  return (
    <div class="code-notice">
      <div>
        <h4>Có ghi nhận</h4>
        <ul>
          <li>Ngày giờ, hình thức, số hộ, số lượt người.</li>
          <li>Nội dung hướng dẫn và số người làm được.</li>
          <li>Vị trí, <strong>chỉ lúc bấm Lưu</strong>. Có thể tắt; tắt cũng không sao.</li>
        </ul>
      </div>
      <div>
        <h4>Không ghi nhận</h4>
        <ul>
          <li>Tên, số điện thoại, số căn cước của người dân.</li>
          <li>Mật khẩu, mã OTP: <strong>không hỏi, không giữ</strong>.</li>
          <li>Đường đi của thành viên Tổ: không theo dõi.</li>
        </ul>
      </div>
    </div>
  );
}

/** A day below 10 and the months 1 and 2 are written with a 0 in front, so that nobody can add a digit. */
function signedOn(at: Date): string {
  const [year, month, day] = dateInVietnam(at).split('-');
  return `${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}

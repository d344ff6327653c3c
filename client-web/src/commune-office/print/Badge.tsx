import type { Member } from '../../shared/api/teamMembers';
import { communeInside, officeName, officePhone } from './Letterhead';

const ROLES = { leader: 'Tổ trưởng', deputy: 'Tổ phó', member: 'Thành viên' } as const;

/** A card of 85 × 54 mm to wear: people fear swindlers, so it says whom to call and what its bearer never asks for. */
export function Badge({ member, teamName }: { readonly member: Member; readonly teamName: string }) {
  return (
    <article class="badge">
      <header>
        <p>UBND {communeInside()}</p>
        <p class="badge-head">Tổ công nghệ số cộng đồng</p>
      </header>
      <div class="badge-photo" aria-hidden="true">Ảnh<br />2 × 3</div>
      <div class="badge-words">
        <p class={member.name.length > 26 ? 'badge-name badge-name-long' : 'badge-name'}>{member.name}</p>
        <p class="badge-role">{ROLES[member.role]} · số {member.number}</p>
        <p class="badge-team">{teamName}</p>
      </div>
      <footer>
        <p class="badge-otp">Không hỏi mật khẩu, mã OTP. Không thu tiền.</p>
        <p>Kiểm tra: {officeName()}, ĐT <strong>{officePhone() ?? '…………………'}</strong></p>
      </footer>
    </article>
  );
}

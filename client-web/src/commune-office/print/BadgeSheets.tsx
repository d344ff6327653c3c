import type { Member } from '../../shared/api/teamMembers';
import { Badge } from './Badge';

export interface Bearer {
  readonly member: Member;
  readonly teamCode: string;
  readonly teamName: string;
}

/** Two columns of five cards of 54 mm stand on a page with room for the printer's edge. */
const PER_PAGE = 10;

export function BadgeSheets({ bearers }: { readonly bearers: readonly Bearer[] }) {
  const pages = Array.from({ length: Math.ceil(bearers.length / PER_PAGE) }, (_, page) => bearers.slice(page * PER_PAGE, (page + 1) * PER_PAGE));
  return (
    <>
      {pages.map((page) => (
        <div class="sheet badge-sheet" key={page.map(keyOf).join()}>
          {page.map((bearer) => <Badge key={keyOf(bearer)} member={bearer.member} teamName={bearer.teamName} />)}
        </div>
      ))}
    </>
  );
}

const keyOf = ({ teamCode, member }: Bearer): string => `${teamCode}/${member.number}`;

namespace CampaignHub.Api.Files.Letters;

/// <summary>
/// An official document (văn bản hành chính) in the parts that Nghị định 30/2020/NĐ-CP, Phụ lục I names. Number, day, signature and seal stay
/// empty: the office (văn thư) and the digital signature put them there.
/// </summary>
/// <param name="Issuer">Cơ quan ban hành: lines beside the Quốc hiệu; the last is printed bold with a line below, and so is one marked so before it.</param>
/// <param name="Number">Số, ký hiệu, with room for the number: <c>Số:      /BC-UBND</c>.</param>
/// <param name="PlaceAndDate">Địa danh, thời gian, with room for day and month.</param>
/// <param name="Kind">Tên loại văn bản: BÁO CÁO.</param>
/// <param name="Subject">Trích yếu; line breaks stay.</param>
/// <param name="Addressee">Kính gửi, as a report to a higher body has it.</param>
/// <param name="Body">The text.</param>
/// <param name="Recipients">Nơi nhận.</param>
/// <param name="Signature">Lines above the room for the signature: TM. …, KT. …, the post.</param>
/// <param name="Annexes">Phụ lục, each on pages of its own, lying.</param>
/// <param name="Note">Small at the end of the last annex.</param>
internal sealed record Letter(
    IReadOnlyList<LetterIssuer> Issuer,
    string Number,
    string PlaceAndDate,
    string Kind,
    string Subject,
    string Addressee,
    IReadOnlyList<FilePart> Body,
    IReadOnlyList<string> Recipients,
    IReadOnlyList<string> Signature,
    IReadOnlyList<LetterAnnex> Annexes,
    string Note)
{
    /// <summary>The same as a workbook: the tables as sheets, the texts before them.</summary>
    public FileDocument AsDocument() => new(
        Issuer: null,
        string.Join('\n', Issuer.Select(line => line.Text)),
        $"{Kind}: {Subject.ReplaceLineEndings(" ")}",
        [Addressee],
        [.. Body, .. Annexes.SelectMany(annex => annex.Parts.Prepend(new FilePart.Heading(annex.Title))), new FilePart.Paragraph(Note)]);
}

/// <summary>A line of the issuing body.</summary>
/// <param name="IsBold">The issuer itself; not its superior.</param>
internal sealed record LetterIssuer(string Text, bool IsBold);

/// <summary>An annex.</summary>
/// <param name="Number">Phụ lục I.</param>
/// <param name="Title">What it lists.</param>
/// <param name="With">(Kèm theo Báo cáo số …).</param>
/// <param name="Parts">Its tables.</param>
internal sealed record LetterAnnex(string Number, string Title, string With, IReadOnlyList<FilePart> Parts);

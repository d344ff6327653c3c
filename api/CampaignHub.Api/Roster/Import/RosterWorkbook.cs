using CampaignHub.Domain.Roster.Import;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CampaignHub.Api.Roster.Import;

/// <summary>
/// Writes the table as a workbook that is pleasant to fill in: the header stays in sight, codes, names and phones are text (so no
/// zero is lost and no "1-2" becomes a date), and columns of few words offer them. Row by row; nothing is built up in memory.
/// </summary>
internal sealed class RosterWorkbook(FieldReader fields, RosterWords words, ImportTexts texts)
{
    /// <summary>Rows that offer words, so that a list can grow.</summary>
    private const int RowsWithOffers = 5_000;

    /// <summary>Writes the file.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="rows">Fields by column.</param>
    /// <param name="communes">Full names that may be written in the column of communes.</param>
    /// <param name="hasExample">The first row is an example.</param>
    public void Write(Stream file, IEnumerable<string?[]> rows, IReadOnlyList<string> communes, bool hasExample)
    {
        using var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = WorkbookStyles.Create();
        var list = book.AddNewPart<WorksheetPart>();
        var values = book.AddNewPart<WorksheetPart>();
        var offers = WriteValues(values, communes);
        WriteList(list, rows, offers, hasExample);
        book.Workbook = new Workbook(
            new Sheets(
                new Sheet { Name = texts.Text("sheet:list"), SheetId = 1, Id = book.GetIdOfPart(list) },
                new Sheet { Name = texts.Text("sheet:values"), SheetId = 2, Id = book.GetIdOfPart(values) }),
            new DefinedNames(new DefinedName($"'{texts.Text("sheet:list")}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
        book.Workbook.Save();
    }

    private void WriteList(WorksheetPart part, IEnumerable<string?[]> rows, IReadOnlyList<DataValidation> offers, bool hasExample)
    {
        using var sheet = new SheetWriter(part);
        sheet.Begin([.. RosterColumns.All.Select(title => ColumnLayout.Of(title.Column))]);
        sheet.WriteRow(WorkbookStyles.Header, RosterColumns.All.Select(title => texts.TitleOf(title.Column)));
        foreach (var row in rows)
        {
            sheet.BeginRow();
            foreach (var (index, field) in row.Index())
            {
                WriteField(sheet, (RosterColumn)index, field, hasExample);
            }

            sheet.EndRow();
            hasExample = false;
        }

        sheet.End(offers);
    }

    private void WriteField(SheetWriter sheet, RosterColumn column, string? field, bool isExample)
    {
        switch (ColumnLayout.Of(column).Style)
        {
            case WorkbookStyles.Date when field is not null:
                sheet.WriteDate(CellDate.Parse(field));
                break;
            case WorkbookStyles.Number when field is not null:
                sheet.WriteNumber(field);
                break;
            case var style:
                sheet.WriteText(fields.Print(column, field), isExample ? WorkbookStyles.Example : style);
                break;
        }
    }

    /// <summary>The second sheet; returns what offers its words in the first.</summary>
    private List<DataValidation> WriteValues(WorksheetPart part, IReadOnlyList<string> communes)
    {
        var lists = RosterColumns.All
            .Select(title => (title.Column, Words: title.Column is RosterColumn.Commune ? communes : WordsOf(title.Column)))
            .Where(list => list.Words.Count > 0)
            .ToList();
        using var sheet = new SheetWriter(part);
        sheet.Begin([.. lists.Select(_ => new ColumnLayout(34, WorkbookStyles.Text))]);
        sheet.WriteRow(WorkbookStyles.Header, lists.Select(list => texts.TitleOf(list.Column)));
        for (var i = 0; i < lists.Max(list => list.Words.Count); i++)
        {
            sheet.WriteRow(WorkbookStyles.Text, lists.Select(list => i < list.Words.Count ? list.Words[i] : ""));
        }

        sheet.End([]);
        return [.. lists.Index()
            // A village may have several attributes, which a list of offers does not allow.
            .Where(list => list.Item.Column is not RosterColumn.Attributes)
            .Select(list => Offer(list.Item.Column, list.Index, list.Item.Words.Count))];
    }

    private IReadOnlyList<string> WordsOf(RosterColumn column) => [.. words.For(column)?.All.Select(choice => choice.Vi) ?? []];

    private DataValidation Offer(RosterColumn column, int place, int count)
    {
        var (here, there) = (SheetWriter.NameOf((int)column), SheetWriter.NameOf(place));
        return new DataValidation(new Formula1($"'{texts.Text("sheet:values")}'!${there}$2:${there}${count + 1}"))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowErrorMessage = true,
            // Only a warning: the import reads more than these words.
            ErrorStyle = DataValidationErrorStyleValues.Warning,
            SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{here}2:{here}{RowsWithOffers}" },
        };
    }
}

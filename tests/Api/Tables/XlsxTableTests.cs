using CampaignHub.Api.Http.Tables;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CampaignHub.Api.Tests.Tables;

/// <summary>A workbook that is longer than a sheet of Excel may be.</summary>
public sealed class XlsxTableTests
{
    [Fact]
    public async Task A_table_longer_than_a_sheet_goes_on_in_the_next_under_the_same_heading()
    {
        using var book = await WriteAsync(rows: 5, rowsOfSheet: 3);

        Assert.Equal(["Số liệu", "Số liệu (2)", "Số liệu (3)", "Nguồn"], Sheets(book).Select(sheet => sheet.Name!.Value));
        Assert.Equal([["Phiếu", "1", "2"], ["Phiếu", "3", "4"], ["Phiếu", "5", "15"], ["Hết"]], Sheets(book).Select(sheet => Cells(book, sheet).Select(TextOf)));
        Assert.Equal("SUM('Số liệu'!A2:A3,'Số liệu (2)'!A2:A3,A2:A2)", Cells(book, Sheets(book)[2])[^1].CellFormula!.Text);
    }

    [Fact]
    public async Task A_sum_that_begins_a_sheet_is_of_those_before_it()
    {
        using var book = await WriteAsync(rows: 4, rowsOfSheet: 3);

        Assert.Equal("SUM('Số liệu'!A2:A3,'Số liệu (2)'!A2:A3)", Cells(book, Sheets(book)[2])[^1].CellFormula!.Text);
    }

    [Fact]
    public async Task A_sheet_may_be_filled_to_its_last_row()
    {
        using var book = await WriteAsync(rows: 1, rowsOfSheet: 3);

        Assert.Equal(["Số liệu", "Nguồn"], Sheets(book).Select(sheet => sheet.Name!.Value));
        Assert.Equal("SUM(A2:A2)", Cells(book, Sheets(book)[0])[^1].CellFormula!.Text);
    }

    [Fact]
    public async Task Nothing_is_summed_below_a_heading_alone()
    {
        using var book = await WriteAsync(rows: 0, rowsOfSheet: 3);

        var sum = Cells(book, Sheets(book)[0])[^1];
        Assert.Null(sum.CellFormula);
        Assert.Equal("0", TextOf(sum));
    }

    private static async Task<SpreadsheetDocument> WriteAsync(int rows, int rowsOfSheet)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var file = new MemoryStream();
        using (var table = new XlsxTable(file, "Số liệu", "Nguồn") { RowsOfSheet = rowsOfSheet })
        {
            await table.WriteAsync(["Phiếu"], cancellation);
            for (long row = 1; row <= rows; row++)
            {
                await table.WriteAsync([(TableCell)row], cancellation);
            }

            await table.WriteAsync([TableCell.Sum(rows * (rows + 1) / 2)], cancellation);
            table.NextSheet();
            await table.WriteAsync(["Hết"], cancellation);
            await table.FinishAsync(cancellation);
        }

        return SpreadsheetDocument.Open(file, isEditable: false);
    }

    private static List<Sheet> Sheets(SpreadsheetDocument book) => [.. book.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>()];

    private static List<Cell> Cells(SpreadsheetDocument book, Sheet sheet) =>
        [.. ((WorksheetPart)book.WorkbookPart!.GetPartById(sheet.Id!.Value!)).Worksheet!.Descendants<Cell>()];

    private static string TextOf(Cell cell) => cell.InlineString?.InnerText ?? cell.CellValue!.Text;
}

using System.Globalization;
using CampaignHub.Api.Http.Tables;
using CampaignHub.Api.Places;
using CampaignHub.Domain.Roster.Import;

namespace CampaignHub.Api.Roster.Import;

/// <summary>Makes files of the roster, and the empty one to fill in.</summary>
internal sealed class RosterExporter(RosterStore store, RosterWords words, ICommuneDirectory communes)
{
    private const string ExampleDate = "2026-03-05";
    private const string ExamplePhone = "0912345678";

    private readonly FieldReader _fields = new(words);

    /// <summary>Name of an exported file: whose it is, of which day.</summary>
    public static string FileName(string? communeCode, TableFormat format, DateOnly today) =>
        string.Create(CultureInfo.InvariantCulture, $"danh-sach-to-{communeCode ?? "toan-tinh"}-{today:yyyy-MM-dd}.{format.Name}");

    /// <summary>The roster of a commune, or of the province.</summary>
    public async Task<byte[]> ExportAsync(string? communeCode, TableFormat format, CancellationToken cancellation)
    {
        var roster = await store.ReadAsync(communeCode, cancellation);
        var rows = RosterExport.Rows(roster, communes.All.Where(commune => communeCode is null || commune.Code == communeCode));
        return await WriteAsync(rows, hasExample: false, communeCode, format, ImportTexts.Vietnamese, cancellation);
    }

    /// <summary>The header, one row that shows how to fill it in, and what is allowed.</summary>
    public Task<byte[]> TemplateAsync(string? communeCode, TableFormat format, ImportTexts texts, CancellationToken cancellation) =>
        WriteAsync([Example(communeCode, texts)], hasExample: true, communeCode, format, texts, cancellation);

    private async Task<byte[]> WriteAsync(
        IEnumerable<string?[]> rows, bool hasExample, string? communeCode, TableFormat format, ImportTexts texts, CancellationToken cancellation)
    {
        using var file = new MemoryStream();
        if (format == TableFormat.Csv)
        {
            await WriteTextAsync(file, rows, texts, cancellation);
        }
        else
        {
            var names = communes.All.Where(commune => communeCode is null || commune.Code == communeCode).Select(commune => commune.FullName);
            new RosterWorkbook(_fields, words, texts).Write(file, rows, [.. names], hasExample);
        }

        return file.ToArray();
    }

    private async Task WriteTextAsync(Stream file, IEnumerable<string?[]> rows, ImportTexts texts, CancellationToken cancellation)
    {
        using var table = new CsvTable(file);
        await table.WriteAsync([.. RosterColumns.All.Select(title => texts.TitleOf(title.Column))], cancellation);
        foreach (var row in rows)
        {
            await table.WriteAsync([.. row.Index().Select(field => _fields.Print((RosterColumn)field.Index, field.Item))], cancellation);
        }

        await table.FinishAsync(cancellation);
    }

    private string?[] Example(string? communeCode, ImportTexts texts)
    {
        var commune = communeCode is not null && communes.TryGet(communeCode, out var own) ? own : communes.All[0];
        var row = new string?[RosterColumns.All.Length];
        void Put(RosterColumn column, string text) => row[(int)column] = text;
        Put(RosterColumn.Commune, $"{RosterTableReader.ExampleMark} {commune.FullName}");
        Put(RosterColumn.CommuneCode, commune.Code);
        Put(RosterColumn.VillageKind, words.VillageKinds.All[0].Code);
        Put(RosterColumn.VillageName, texts.Text("template:village"));
        Put(RosterColumn.Households, "180");
        Put(RosterColumn.Signal, words.Signals.All[0].Code);
        Put(RosterColumn.Attributes, words.Attributes.All[0].Code);
        Put(RosterColumn.TeamKind, words.TeamKinds.All[0].Code);
        Put(RosterColumn.TeamName, texts.Text("template:team"));
        Put(RosterColumn.DecisionNumber, texts.Text("template:decision"));
        Put(RosterColumn.DecisionDate, ExampleDate);
        Put(RosterColumn.MemberName, texts.Text("template:name"));
        Put(RosterColumn.Role, words.Roles.All[0].Code);
        Put(RosterColumn.Core, RosterWords.Yes);
        Put(RosterColumn.Duty, texts.Text("template:duty"));
        Put(RosterColumn.Organisation, words.Organisations.All[0].Code);
        Put(RosterColumn.Phone, ExamplePhone);
        Put(RosterColumn.Active, RosterWords.Yes);
        return row;
    }
}

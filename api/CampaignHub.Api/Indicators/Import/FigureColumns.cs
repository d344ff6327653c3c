using System.Collections.Immutable;
using CampaignHub.Domain.Indicators;
using CampaignHub.Domain.Roster.Names;

namespace CampaignHub.Api.Indicators.Import;

/// <summary>A column of the file.</summary>
/// <param name="Field">What it says.</param>
/// <param name="Key">Name on the wire.</param>
/// <param name="Vi">Its head, as the template prints it.</param>
/// <param name="En">Its head in English.</param>
/// <param name="Aliases">What else people write there.</param>
internal sealed record FigureColumn(FigureField Field, string Key, string Vi, string En, params ImmutableArray<string> Aliases)
{
    /// <summary>Whether a head names this column.</summary>
    public bool IsNamed(string head)
    {
        var key = NameKey.Of(head).Plain;
        return key.Length > 0 && ((ImmutableArray<string>)[Vi, En, Key, .. Aliases]).Any(name => NameKey.Of(name).Plain == key);
    }
}

/// <summary>The columns of a file of official figures, in the order of the template.</summary>
internal static class FigureColumns
{
    public static ImmutableArray<FigureColumn> All { get; } =
    [
        new(FigureField.Indicator, "indicator", "Chỉ tiêu", "Indicator", "Mã chỉ tiêu", "Số chỉ tiêu", "TT chỉ tiêu", "Tên chỉ tiêu"),
        new(FigureField.Commune, "commune", "Địa bàn", "Place", "Xã, phường, đặc khu", "Xã, phường", "Xã", "Tên xã", "Đơn vị", "Địa phương", "Commune"),
        new(FigureField.Numerator, "numerator", "Tử số", "Numerator", "Chính thức", "Kết quả", "Số đạt", "Số người"),
        new(FigureField.Denominator, "denominator", "Mẫu số", "Denominator", "Tổng số", "Tổng số (mẫu số)"),
        new(FigureField.AsOf, "asOf", "Thời điểm số liệu", "As of", "Thời điểm", "Đến ngày", "Ngày số liệu"),
        new(FigureField.Source, "source", "Nguồn", "Source", "Nguồn số liệu"),
        new(FigureField.DenominatorAsOf, "denominatorAsOf", "Thời điểm mẫu số", "Denominator as of", "Ngày mẫu số"),
        new(FigureField.DenominatorSource, "denominatorSource", "Nguồn mẫu số", "Denominator source"),
        new(FigureField.Reason, "reason", "Lý do sửa", "Reason", "Lý do", "Lý do đính chính"),
    ];

    public static FigureColumn Of(FigureField field) => All[(int)field];
}

using CampaignHub.Domain.Programs;

namespace CampaignHub.Domain.Tests.Programs;

public sealed class CommuneFileTests
{
    private const string Header = "code,type,name,lat,lon,areaKm2,formerProvince\n";
    private const string Line = "24820,Phường,2 Bảo Lộc,11.54826,107.80783,20.31,Lâm Đồng\n";

    [Fact]
    public void The_province_has_124_communes_103_rural_20_urban_and_a_special_zone()
    {
        var communes = ShippedFiles.Communes;

        Assert.Equal(124, communes.Length);
        Assert.Equal(103, communes.Count(commune => commune.Type == "Xã"));
        Assert.Equal(20, communes.Count(commune => commune.Type == "Phường"));
        Assert.Equal("Đặc khu Phú Quý", communes.Single(commune => commune.Type == "Đặc khu").FullName);
        Assert.Equal(124, communes.Select(commune => commune.Code).Distinct().Count());
        Assert.Equal(124, communes.Select(commune => commune.FullName).Distinct().Count());
        Assert.Equal(
            [("Bình Thuận", 45), ("Lâm Đồng", 51), ("Đắk Nông", 28)],
            communes.CountBy(commune => commune.FormerProvince!).Select(group => (group.Key, group.Value)).OrderBy(group => group.Key, StringComparer.Ordinal));
        Assert.InRange(communes.Sum(commune => commune.AreaKm2), 24_000, 24_500);
    }

    [Fact]
    public void A_file_without_the_former_provinces_is_taken() =>
        Assert.Null(Assert.Single(CommuneFile.Parse("code,type,name,lat,lon,areaKm2\n24820,Phường,2 Bảo Lộc,11.54826,107.80783,20.31\n")).FormerProvince);

    [Fact]
    public void Byte_order_mark_and_line_ends_of_Windows_do_no_harm() =>
        Assert.Equal(
            CommuneFile.Parse(Header + Line), CommuneFile.Parse("\uFEFF" + (Header + Line).Replace("\n", "\r\n", StringComparison.Ordinal)));

    [Theory]
    [InlineData("", "Line 1 is \"\"; write the header code,type,name,lat,lon,areaKm2,formerProvince.")]
    [InlineData(Header, "The file has 0 communes; write 1 to 4000.")]
    [InlineData(Header + Line + Line, "Line 3: code 24820 appears twice; give each commune its own code.")]
    [InlineData(Header + "24820,Phường,2 Bảo Lộc\n",
        "Line 2: has 3 fields; write the seven fields code,type,name,lat,lon,areaKm2,formerProvince without quotes.")]
    [InlineData(Header + "2482,Phường,2 Bảo Lộc,11.5,107.8,20,\n",
        "Line 2: code is \"2482\"; write the official code of five digits.")]
    [InlineData(Header + "24820,phường,2 Bảo Lộc,11.5,107.8,20,\n",
        "Line 2: type is \"phường\"; write Xã, Phường or Đặc khu (NFC).")]
    [InlineData(Header + "24820,Phường,2 Ba\u0309o Lô\u0323c,11.5,107.8,20,\n",
        "Line 2: name has a letter and its mark as two characters; save the file in Unicode form C (NFC).")]
    [InlineData(Header + "24820,Phường,2 Bảo Lộc,107.8,11.5,20,\n",
        "Line 2: lat is \"107.8\"; write a number from 8 to 24 with a decimal point.")]
    [InlineData(Header + "24820,Phường,2 Bảo Lộc,11.5,107.8,NaN,\n",
        "Line 2: areaKm2 is \"NaN\"; write a number from 0.01 to 10000 with a decimal point.")]
    public void A_mistake_is_refused_with_its_line_and_what_to_do(string text, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<ProgramFileException>(() => CommuneFile.Parse(text)).Message);
}

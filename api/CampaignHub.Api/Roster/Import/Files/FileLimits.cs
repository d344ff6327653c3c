namespace CampaignHub.Api.Roster.Import.Files;

/// <summary>How much of a file is read; beyond, it is refused with what to do.</summary>
internal static class FileLimits
{
    /// <summary>Bytes of a file as it is sent: 16 MiB.</summary>
    public const int Bytes = 16 << 20;

    /// <summary>Rows with something in them.</summary>
    public const int Rows = 20_000;

    /// <summary>Columns that are looked at; further ones are left out.</summary>
    public const int Columns = 100;

    /// <summary>Characters of a cell.</summary>
    public const int CellCharacters = 2_000;

    /// <summary>Characters of all cells.</summary>
    public const int Characters = 32 << 20;

    /// <summary>Bytes of everything in an XLSX file, unpacked.</summary>
    public const long UnpackedBytes = 192L << 20;

    /// <summary>Bytes of a part of an XLSX file that is not a sheet or its texts.</summary>
    public const long SmallPartBytes = 8L << 20;

    /// <summary>Files within an XLSX file.</summary>
    public const int Parts = 2_000;

    /// <summary>Sheets that are searched for the header.</summary>
    public const int Sheets = 20;

    /// <summary>Cells that merged cells are spread over.</summary>
    public const int MergedCells = 500_000;

    /// <summary>Refuses a file with more rows than are read.</summary>
    public static FileRefusedException TooManyRows() => new("too-many-rows", $"{Rows}") { IsTooLarge = true };
}

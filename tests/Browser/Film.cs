using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CampaignHub.Browser.Tests;

/// <summary>What a camera sees of QR codes on another phone's screen, as a film in Y4M: each code for most of a second, slightly grey.</summary>
internal static partial class Film
{
    private const int Width = 640;
    private const int Height = 480;
    private const int FramesPerCode = 8;
    private const byte Paper = 220;
    private const byte Ink = 30;

    /// <summary>Writes the film; <paramref name="codes"/> are the pages' own vector paths, each with its number of cells.</summary>
    public static async Task WriteAsync(string file, IReadOnlyList<(string Path, int Cells)> codes, CancellationToken cancellation)
    {
        await using var film = File.Create(file);
        await film.WriteAsync(Encoding.ASCII.GetBytes($"YUV4MPEG2 W{Width} H{Height} F10:1 Ip A1:1 C420jpeg\n"), cancellation);
        foreach (var (path, cells) in codes)
        {
            var frame = Draw(path, cells);
            for (var i = 0; i < FramesPerCode; i++)
            {
                await film.WriteAsync("FRAME\n"u8.ToArray(), cancellation);
                await film.WriteAsync(frame, cancellation);
            }
        }
    }

    /// <summary>A grey picture with the code in its middle: all of the brightness, then no colour.</summary>
    private static byte[] Draw(string path, int cells)
    {
        var frame = new byte[Width * Height * 3 / 2];
        frame.AsSpan(0, Width * Height).Fill(Paper);
        frame.AsSpan(Width * Height).Fill(128);
        var cell = (Height - 40) / cells;
        var (left, top) = ((Width - (cell * cells)) / 2, (Height - (cell * cells)) / 2);
        foreach (Match dark in Cell().Matches(path))
        {
            var x = left + (cell * int.Parse(dark.Groups[1].Value, CultureInfo.InvariantCulture));
            var y = top + (cell * int.Parse(dark.Groups[2].Value, CultureInfo.InvariantCulture));
            for (var row = y; row < y + cell; row++)
            {
                frame.AsSpan((row * Width) + x, cell).Fill(Ink);
            }
        }

        return frame;
    }

    [GeneratedRegex(@"M(\d+) (\d+)h1v1h-1z")]
    private static partial Regex Cell();
}

using System.Buffers.Text;
using System.Text;

namespace CampaignHub.LoadTests.CheckIns;

/// <summary>Appends bytes to a buffer that is long enough.</summary>
internal ref struct SpanWriter(Span<byte> buffer)
{
    private readonly Span<byte> _buffer = buffer;

    public int Length { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_buffer[Length..]);
        Length += bytes.Length;
    }

    public void WriteAscii(string text) => Length += Encoding.ASCII.GetBytes(text, _buffer[Length..]);

    public void WriteGuid(Guid id)
    {
        Utf8Formatter.TryFormat(id, _buffer[Length..], out var written);
        Length += written;
    }
}

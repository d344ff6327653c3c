using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CampaignHub.Api.Access;

/// <summary>SHA-256 of a token: what the server keeps and looks up. A value, so that a look-up allocates nothing.</summary>
internal readonly record struct TokenHash(ulong A, ulong B, ulong C, ulong D)
{
    /// <summary>Bytes of randomness in a token; 43 characters in base64url.</summary>
    private const int TokenBytes = 32;

    private const int TokenLength = 43;

    /// <summary>A new token for the caller to keep, and its hash for the server.</summary>
    public static (string Token, TokenHash Hash) Create()
    {
        Span<byte> random = stackalloc byte[TokenBytes];
        RandomNumberGenerator.Fill(random);
        return (Base64Url.EncodeToString(random), Of(random));
    }

    /// <summary>The hash of a presented token; false when it has not the form of one.</summary>
    public static bool TryParse(ReadOnlySpan<char> token, out TokenHash hash)
    {
        hash = default;
        Span<byte> bytes = stackalloc byte[TokenBytes];
        // Decoding throws for characters that do not belong, so they are looked for first.
        if (token.Length != TokenLength || !Base64Url.IsValid(token, out var length) || length != TokenBytes)
        {
            return false;
        }

        Base64Url.DecodeFromChars(token, bytes);

        hash = Of(bytes);
        return true;
    }

    /// <summary>The hash of another secret: an activation code in its canonical spelling, a phone's own key.</summary>
    public static TokenHash OfText(string secret) => Of(Encoding.UTF8.GetBytes(secret));

    /// <summary>Reads a hash back from the database.</summary>
    public static TokenHash FromBytes(ReadOnlySpan<byte> hash) => new(
        BinaryPrimitives.ReadUInt64BigEndian(hash),
        BinaryPrimitives.ReadUInt64BigEndian(hash[8..]),
        BinaryPrimitives.ReadUInt64BigEndian(hash[16..]),
        BinaryPrimitives.ReadUInt64BigEndian(hash[24..]));

    /// <summary>The 32 bytes, as the database keeps them.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[SHA256.HashSizeInBytes];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, A);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(8), B);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(16), C);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(24), D);
        return bytes;
    }

    private static TokenHash Of(ReadOnlySpan<byte> secret)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(secret, hash);
        return FromBytes(hash);
    }
}

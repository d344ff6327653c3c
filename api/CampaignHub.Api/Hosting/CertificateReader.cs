using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CampaignHub.Api.Hosting;

/// <summary>Loads the certificate for TLS: a PFX file with its password, or a PEM file with its key (in a file of its own or in the same).</summary>
internal static class CertificateReader
{
    public const string Key = "CAMPAIGNHUB_CERTIFICATE";
    public const string PasswordKey = "CAMPAIGNHUB_CERTIFICATE_PASSWORD";
    public const string KeyFileKey = "CAMPAIGNHUB_CERTIFICATE_KEY";

    /// <exception cref="StartException">The file is missing or cannot be used.</exception>
    public static X509Certificate2? Read(Func<string, string?> value)
    {
        if (value(Key) is not { } file)
        {
            return null;
        }

        try
        {
            var certificate = Path.GetExtension(file).ToLowerInvariant() is ".pfx" or ".p12"
                ? X509CertificateLoader.LoadPkcs12FromFile(file, value(PasswordKey))
                : LoadPem(file, value(KeyFileKey) ?? file, value(PasswordKey));
            return certificate.HasPrivateKey ? certificate
                : throw new StartException(Key, $"the certificate has no private key; name the key's PEM file in {KeyFileKey}.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartException(Key, "the file cannot be read; check its path and who may read it.", exception);
        }
        catch (CryptographicException exception)
        {
            throw new StartException(
                Key, $"the file is no usable certificate (PFX with {PasswordKey}, or PEM with {KeyFileKey}).", exception);
        }
    }

    private static X509Certificate2 LoadPem(string file, string keyFile, string? password) => password is null
        ? X509Certificate2.CreateFromPemFile(file, keyFile)
        : X509Certificate2.CreateFromEncryptedPemFile(file, password, keyFile);
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crm.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AddMerges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "PhoneKey",
                table: "Contacts",
                type: "character varying(9)",
                maxLength: 9,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "PhoneKey",
                table: "Companies",
                type: "character varying(9)",
                maxLength: 9,
                nullable: true
            );

            migrationBuilder.CreateTable(
                name: "DuplicateDismissals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FirstId = table.Column<Guid>(type: "uuid", nullable: false),
                    SecondId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DuplicateDismissals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DuplicateDismissals_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Merges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordType = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    SurvivorId = table.Column<Guid>(type: "uuid", nullable: false),
                    SurvivorTitle = table.Column<string>(type: "character varying(410)", maxLength: 410, nullable: false),
                    SourceId = table.Column<Guid>(type: "uuid", nullable: false),
                    SourceTitle = table.Column<string>(type: "character varying(410)", maxLength: 410, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    Before = table.Column<string>(type: "text", nullable: false),
                    After = table.Column<string>(type: "text", nullable: false),
                    Moved = table.Column<string>(type: "text", nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Merges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Merges_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_OrganizationId_PhoneKey",
                table: "Contacts",
                columns: new[] { "OrganizationId", "PhoneKey" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Companies_OrganizationId_PhoneKey",
                table: "Companies",
                columns: new[] { "OrganizationId", "PhoneKey" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_DuplicateDismissals_OrganizationId_FirstId_SecondId",
                table: "DuplicateDismissals",
                columns: new[] { "OrganizationId", "FirstId", "SecondId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Merges_OrganizationId_At",
                table: "Merges",
                columns: new[] { "OrganizationId", "At" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Merges_OrganizationId_SourceId",
                table: "Merges",
                columns: new[] { "OrganizationId", "SourceId" }
            );

            // What was written before is compared like what is written from now on.
            migrationBuilder.Sql(
                """
                SELECT set_config('app.all_organizations', 'on', true);
                UPDATE "Contacts" SET "PhoneKey" = right(regexp_replace("Phone", '[^0-9]', '', 'g'), 9) WHERE length(regexp_replace("Phone", '[^0-9]', '', 'g')) >= 7;
                UPDATE "Companies" SET "PhoneKey" = right(regexp_replace("Phone", '[^0-9]', '', 'g'), 9) WHERE length(regexp_replace("Phone", '[^0-9]', '', 'g')) >= 7;
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "DuplicateDismissals");

            migrationBuilder.DropTable(name: "Merges");

            migrationBuilder.DropIndex(name: "IX_Contacts_OrganizationId_PhoneKey", table: "Contacts");

            migrationBuilder.DropIndex(name: "IX_Companies_OrganizationId_PhoneKey", table: "Companies");

            migrationBuilder.DropColumn(name: "PhoneKey", table: "Contacts");

            migrationBuilder.DropColumn(name: "PhoneKey", table: "Companies");
        }
    }
}
